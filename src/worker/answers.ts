/** Answers to questions by range or by name: events, the tape, a message, the logs beyond the window. */
import { entryAt } from '../raft/index.ts';
import { type EventPage, events, type History, messageInFlight, nodeOf, tape } from '../sim/index.ts';
import { logCell } from './log-window.ts';
import { messageFields } from './message-fields.ts';
import type { LogCell, MessageField, Request, TapeColumns } from './protocol.ts';
import { persistentOf } from './server-state.ts';
import { encodeTape } from './tapes.ts';

type Of<Type extends Request['type']> = Extract<Request, { type: Type }>;

/** However many are asked for, an answer stays about as small as a frame. */
const MOST_ROWS = 24;
const MOST_STROKES = 200;
const MOST_CELLS = 200;

export function answerEvents(history: History, { query }: Of<'events'>): EventPage {
  return events(history, { ...query, limit: Math.min(query.limit, MOST_ROWS) });
}

export function answerTape(history: History, { query }: Of<'tape'>): TapeColumns {
  return encodeTape(tape(history, { ...query, maxStrokes: Math.min(query.maxStrokes, MOST_STROKES) }));
}

export function answerLog({ world }: History, { server, from, to }: Of<'log'>): LogCell[] {
  const { log } = persistentOf(nodeOf(world, server));
  const cells: LogCell[] = [];
  for (let index = Math.max(1, from); index <= to && cells.length < MOST_CELLS; index++) {
    const entry = entryAt(log, index);
    if (entry !== undefined) cells.push(logCell(entry, world));
  }
  return cells;
}

/** Null when the message is no longer on its way. */
export function answerMessage({ world }: History, { message }: Of<'message'>): readonly MessageField[] | null {
  const envelope = messageInFlight(world, message);
  return envelope === null ? null : messageFields(envelope);
}
