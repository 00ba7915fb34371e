/** Forgetting the end of a line that nobody wanted. */
import { forkHistory } from './fork.ts';
import type { History } from './history.ts';
import { isBefore, type Moment } from './moment.ts';
import { endOf } from './moving.ts';

/**
 * The history is known up to `moment` and stands there; false when it was not known further. What was taken beyond it is
 * no loss, since it comes again by itself: commands stay, and are still to come.
 */
export function truncate(history: History, moment: Moment): boolean {
  if (!isBefore(moment, endOf(history))) return false;
  const { run } = history.end;
  Object.assign(history, forkHistory(history, moment));
  history.end.run = run;
  return true;
}
