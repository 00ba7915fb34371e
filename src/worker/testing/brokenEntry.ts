/** A worker whose servers break a rule, for tests that look for the violation: they forget their vote in a crash. */
import { rules } from '../../raft/index.ts';
import { forgetsVote } from '../../raft/testing/brokenRules.ts';
import { serve } from '../serve.ts';

serve(self as DedicatedWorkerGlobalScope, () => performance.now(), { rules: { ...rules, ...forgetsVote } });
