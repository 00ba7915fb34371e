/** Scenarios played apart from the run that is shown. Loaded when the first of them is asked for. */
import type { HistoryOptions } from '../sim/index.ts';
import type { Rehearsal, Response } from './protocol.ts';
import { failed, problem } from './showing.ts';

export function answerRehearsal({ n }: Rehearsal, _options: HistoryOptions): Response {
  return failed(n, problem('badRequest', 'Scenarios cannot be played yet.').problem);
}
