/** Answers to questions by range or by name: events, the tape, a message. */
import {
  describeEvent,
  type EventPage,
  type EventRow,
  eventNumbered,
  events,
  type History,
  messageInFlight,
  tape,
} from '../sim/index.ts';
import { messageFields } from './message-fields.ts';
import type { MessageField, Request, TapeColumns } from './protocol.ts';
import { encodeTape } from './tapes.ts';

type Of<Type extends Request['type']> = Extract<Request, { type: Type }>;

/** However many are asked for, an answer stays about as small as a frame. */
const MOST_ROWS = 24;
/** Of the space-time diagram, which is drawn from what is asked for once. */
const MOST_STROKES = 1200;
const MOST_DOTS = 2000;

export function answerEvents(history: History, { query }: Of<'events'>): EventPage {
  return events(history, { ...query, limit: Math.min(query.limit, MOST_ROWS) });
}

/** Null when there is no such event. */
export function answerRow(history: History, { event: id }: Of<'row'>): EventRow | null {
  const event = eventNumbered(history, id);
  return event === undefined ? null : describeEvent(history, event);
}

export function answerTape(history: History, { query }: Of<'tape'>): TapeColumns {
  return encodeTape(
    tape(history, {
      ...query,
      maxStrokes: Math.min(query.maxStrokes, MOST_STROKES),
      maxDots: Math.min(query.maxDots, MOST_DOTS),
    }),
  );
}

/** Null when the message is no longer on its way. */
export function answerMessage({ world }: History, { message }: Of<'message'>): readonly MessageField[] | null {
  const envelope = messageInFlight(world, message);
  return envelope === null ? null : messageFields(envelope);
}
