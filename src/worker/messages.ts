/**
 * Messages in flight as numbers in one array: a transfer of 60 messages costs one copy of 3 kB instead of 60 objects.
 * One message is `MESSAGE_COLUMNS` numbers: id, small fields packed, term, sentAt, deliverAt, count.
 */
import type { MessageKind } from '../sim/types.ts';
import type { MessageState } from './protocol.ts';

export const MESSAGE_COLUMNS = 6;

export const KINDS = [
  'voteRequest',
  'voteGranted',
  'voteRefused',
  'heartbeat',
  'append',
  'stored',
  'mismatch',
  'clientRequest',
  'clientAnswer',
] as const satisfies readonly MessageKind[];
const FATES = ['arrive', 'lose', 'held'] as const satisfies readonly MessageState['fate'][];

/** Bits of the packed column: kind 4, fate 2, duplicate 1, from 8, to 8. */
const FATE = 4;
const DUPLICATE = 6;
const FROM = 7;
const TO = 15;
const END = 0xff;

export function encodeMessages(messages: readonly MessageState[]): Float64Array {
  const columns = new Float64Array(messages.length * MESSAGE_COLUMNS);
  let at = 0;
  for (const message of messages) {
    columns[at] = message.id;
    columns[at + 1] =
      KINDS.indexOf(message.kind) |
      (FATES.indexOf(message.fate) << FATE) |
      (Number(message.duplicate) << DUPLICATE) |
      (message.from << FROM) |
      (message.to << TO);
    columns[at + 2] = message.term;
    columns[at + 3] = message.sentAt;
    columns[at + 4] = message.deliverAt;
    columns[at + 5] = message.count;
    at += MESSAGE_COLUMNS;
  }
  return columns;
}

export function decodeMessages(columns: Float64Array): MessageState[] {
  return Array.from({ length: columns.length / MESSAGE_COLUMNS }, (_, i) => decodeMessage(columns, i));
}

/** The message at `position`, counted from 0. */
export function decodeMessage(columns: Float64Array, position: number): MessageState {
  const at = position * MESSAGE_COLUMNS;
  const packed = columns[at + 1]!;
  return {
    id: columns[at]!,
    from: (packed >> FROM) & END,
    to: (packed >> TO) & END,
    kind: KINDS[packed & 15]!,
    term: columns[at + 2]!,
    sentAt: columns[at + 3]!,
    deliverAt: columns[at + 4]!,
    count: columns[at + 5]!,
    fate: FATES[(packed >> FATE) & 3]!,
    duplicate: ((packed >> DUPLICATE) & 1) === 1,
  };
}
