/** A worker whose servers break a rule, for tests that look for the violation: they forget their vote in a crash. */
import { serve } from '../serve.ts';

serve(self as DedicatedWorkerGlobalScope, () => performance.now(), { unsafe: ['forgetsVote'] });
