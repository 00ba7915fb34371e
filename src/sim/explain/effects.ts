/** What an event led to so far, and what it sent that has not arrived yet. */
import type { History } from '../history/history.ts';
import { rowFor } from '../history/rows.ts';
import { messageKind } from '../message-kind.ts';
import { messagesInFlight } from '../network.ts';
import { type EventRow, Mark, type SimEvent } from '../types.ts';
import { eventOf } from './reading.ts';
import { silenceBefore } from './silence.ts';
import type { Explanation } from './types.ts';

const MOST_EFFECTS = 8;
/** What comes of an event comes soon, or not at all. */
const FAR_AHEAD = 5000;
/** A fault may be the reason of many a silence; the first of them make the point. */
const MOST_SILENCES = 4;

export function effectsOf(history: History, event: SimEvent): EventRow[] {
  const found: EventRow[] = [];
  let silences = (event.marks & (Mark.act | Mark.lost)) === 0 ? MOST_SILENCES : 0;
  for (let id = event.id + 1; id <= event.id + FAR_AHEAD && found.length < MOST_EFFECTS; id++) {
    const other = eventOf(history, id);
    if (other === null) break;
    let follows = other.cause === event.id;
    if (!follows && silences < MOST_SILENCES && other.timer === 'election') {
      silences++;
      follows = silenceBefore(history, other)?.id === event.id;
    }
    if (follows) found.push(rowFor(history, other));
  }
  return found;
}

/** Messages of the event that are on their way at the present. */
export function onTheirWay({ world }: History, event: SimEvent): Explanation['onTheirWay'] {
  return messagesInFlight(world)
    .filter(({ sentBy }) => sentBy === event.id)
    .map((envelope) => ({
      message: envelope.id,
      kind: messageKind(envelope),
      to: envelope.to,
      deliverAt: envelope.deliverAt,
    }));
}
