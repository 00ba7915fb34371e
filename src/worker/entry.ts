/** What the browser starts as a Worker. */
import { serve } from './serve.ts';

serve(self as DedicatedWorkerGlobalScope, () => performance.now());
