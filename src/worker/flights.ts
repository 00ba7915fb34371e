/** Messages in flight as the page sees them, the most interesting ones when there are too many. */
import { type Envelope, messageKind, messagesInFlight, messageTerm, type World } from '../sim/index.ts';
import type { MessageState, ViewPort } from './protocol.ts';

export interface Flights {
  readonly messages: readonly MessageState[];
  readonly leftOut: number;
}

export function flightsOf(world: World, { selected, maxMessages }: ViewPort): Flights {
  const all = messagesInFlight(world);
  const wanted = selected === 0 ? all : all.filter(({ from, to }) => from === selected || to === selected);
  const shown = wanted.length <= maxMessages ? wanted : mostInteresting(wanted, maxMessages);
  return { messages: shown.map(messageState), leftOut: all.length - shown.length };
}

function messageState(envelope: Envelope): MessageState {
  const { id, from, to, sentAt, deliverAt, fate, duplicateOf, body } = envelope;
  return {
    id,
    from,
    to,
    kind: messageKind(envelope),
    term: messageTerm(envelope),
    sentAt,
    deliverAt,
    count: countOf(body),
    fate,
    duplicate: duplicateOf !== 0,
  };
}

/** Entries that it carries, or the index that it acknowledges. */
function countOf(body: Envelope['body']): number {
  if (body.type === 'AppendEntriesRequest') return body.entries.length;
  return body.type === 'AppendEntriesResponse' ? body.matchIndex : 0;
}

/** Heartbeats and the answers to appends: what flows all the time. */
export function isRoutine(envelope: Envelope): boolean {
  const kind = messageKind(envelope);
  return kind === 'heartbeat' || kind === 'stored';
}

/** The routine gives way first, then what arrives last. */
function mostInteresting(envelopes: readonly Envelope[], most: number): Envelope[] {
  return [...envelopes]
    .sort((a, b) => Number(isRoutine(a)) - Number(isRoutine(b)) || a.deliverAt - b.deliverAt || a.id - b.id)
    .slice(0, most)
    .sort((a, b) => a.id - b.id);
}
