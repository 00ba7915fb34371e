/** Messages and events of a stretch of time, one by one, while they are few enough to be drawn. */
import { messageKind, messageTerm } from '../message-kind.ts';
import { messagesInFlight } from '../network.ts';
import type { Envelope } from '../envelope.ts';
import { CLIENT, type EventId, type MessageId, type Micros, NO_EVENT, type SimEvent } from '../types.ts';
import type { World } from '../world.ts';
import { endsMessage } from './concerning.ts';
import type { History } from './history.ts';
import { eventsFrom, worldAtTime } from './past.ts';
import { countWhile } from './sorted.ts';
import type { Dot, Stroke } from './tape.ts';

/** So many events are looked at for one picture, and so many behind it for the ends of what was on its way. */
const MOST_EVENTS = 30_000;
const MOST_BEHIND = 2000;

/** Messages between servers that were on their way at some time of the stretch; null when there are more than `most`. */
export function strokesIn(history: History, from: Micros, to: Micros, most: number): Stroke[] | null {
  if (arrivals(history, from, to) > most) return null;
  const strokes = new Map<MessageId, Stroke>();
  const first = firstEvent(history, from);
  let looked = 0;
  let last = NO_EVENT;
  for (const event of eventsFrom(history, first)) {
    if (event.at > to) break;
    last = event.id;
    const { envelope } = event;
    if (envelope === null || !isDrawn(envelope) || !endsMessage(event) || event.at < from) continue;
    // What waited at a paused server is handled later, but it came when it came first.
    if (event.kind === 'deliver' && event.at !== envelope.deliverAt) continue;
    if (!strokes.has(envelope.id)) strokes.set(envelope.id, strokeOf(envelope, event));
    if (strokes.size > most || ++looked > MOST_EVENTS) return null;
  }
  addFlying(history, strokes, Math.max(last + 1, first), to);
  return strokes.size > most ? null : [...strokes.values()];
}

/** Events at servers; null when there are more than `most`. */
export function dotsIn(history: History, from: Micros, to: Micros, most: number): Dot[] | null {
  const dots: Dot[] = [];
  const first = firstEvent(history, from);
  if (firstEvent(history, to) - first > most + 2 * history.interval) return null;
  for (const { id: event, at, server, marks } of eventsFrom(history, first)) {
    if (at > to) break;
    if (at < from || server === CLIENT) continue;
    if (dots.length === most) return null;
    dots.push({ event, at, server, marks });
  }
  return dots;
}

/** What is on its way at `to`: where and when it ended is seen a little later, if that is known. */
function addFlying(history: History, strokes: Map<MessageId, Stroke>, next: EventId, to: Micros): void {
  const { end } = history;
  const world: World = to >= end.now ? end : worldAtTime(history, to);
  const flying = new Map<MessageId, Envelope>();
  for (const envelope of messagesInFlight(world)) if (isDrawn(envelope)) flying.set(envelope.id, envelope);
  let looked = 0;
  if (world !== end && flying.size > 0) {
    for (const event of eventsFrom(history, next)) {
      const { envelope } = event;
      if (envelope === null || !flying.has(envelope.id) || !endsMessage(event)) {
        if (++looked > MOST_BEHIND) break;
        continue;
      }
      strokes.set(envelope.id, strokeOf(envelope, event));
      flying.delete(envelope.id);
      if (flying.size === 0) break;
    }
  }
  for (const envelope of flying.values()) strokes.set(envelope.id, strokeOf(envelope, null));
}

function strokeOf(envelope: Envelope, end: SimEvent | null): Stroke {
  const { id, from, to, sentAt, sentBy, deliverAt, body } = envelope;
  return {
    id,
    from,
    to,
    sentAt,
    endAt: end === null ? deliverAt : end.at,
    kind: messageKind(envelope),
    term: messageTerm(envelope),
    count: body.type === 'AppendEntriesRequest' ? body.entries.length : 0,
    end: end === null ? 'flying' : (end.lost ?? 'arrived'),
    sentBy,
    endedBy: end === null ? NO_EVENT : end.id,
  };
}

const isDrawn = ({ from, to }: Envelope): boolean => from !== CLIENT && to !== CLIENT;

/** The first event at `time` or later, or one at most a stretch before it. */
function firstEvent({ checkpoints }: History, time: Micros): EventId {
  const before = countWhile(checkpoints, ({ world }) => world.now < time);
  return before === 0 ? 0 : checkpoints[before - 1]!.world.events;
}

/** How many messages between servers arrived from `from` to `to` at least: by checkpoints, without a look at events. */
function arrivals({ checkpoints, end }: History, from: Micros, to: Micros): number {
  const first = checkpoints[countWhile(checkpoints, ({ world }) => world.now < from)]?.world ?? end;
  const after = countWhile(checkpoints, ({ world }) => world.now <= to);
  const last = to >= end.now ? end : (checkpoints[after - 1]?.world ?? first);
  return last.deliveries - first.deliveries;
}
