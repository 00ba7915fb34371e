/** What is said aloud, and of what was refused, in words. Loaded when there is something to say. */
import { alertOf, movedText, newBranchText, politeOf } from '../narration/index.ts';
import { refusalSentence } from '../sim/index.ts';
import type { Frame } from '../worker/protocol.ts';
import type { State } from './types.ts';

export { alertOf, politeOf, refusalSentence };

/** What is said of a moment that was gone to, or of an act that opened a branch there. */
export function arrivalText(
  { epoch, events }: Pick<State, 'epoch' | 'events'>,
  { epoch: now, news, events: at, now: time }: Frame,
): string {
  if (now !== epoch) return `${newBranchText(time)} ${politeOf(news, 0)}`;
  return movedText(at < events ? 'back' : 'forward', time, news[0] ?? null);
}
