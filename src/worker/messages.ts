/** Messages in flight as numbers: id, small fields packed into one, term, count; sentAt and deliverAt apart. */
import type { MessageKind } from '../sim/types.ts';
import { type Columns, createWriter, readerOf } from './columns.ts';
import type { MessageState } from './protocol.ts';

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

/** Bits of the packed number: kind 4, fate 2, duplicate 1, from 8, to 8. */
const FATE = 4;
const DUPLICATE = 6;
const FROM = 7;
const TO = 15;
const END = 0xff;

export function encodeMessages(messages: readonly MessageState[]): Columns {
  const { small, time, columns } = createWriter();
  for (const { id, kind, fate, duplicate, from, to, term, sentAt, deliverAt, count } of messages) {
    const how = KINDS.indexOf(kind) | (FATES.indexOf(fate) << FATE) | (Number(duplicate) << DUPLICATE);
    small(id, how | (from << FROM) | (to << TO), term, count);
    time(sentAt, deliverAt);
  }
  return columns();
}

export function decodeMessages(columns: Columns): MessageState[] {
  const read = readerOf(columns);
  const messages: MessageState[] = [];
  while (!read.done()) {
    const id = read.small();
    const packed = read.small();
    messages.push({
      id,
      from: (packed >> FROM) & END,
      to: (packed >> TO) & END,
      kind: KINDS[packed & 15]!,
      term: read.small(),
      sentAt: read.time(),
      deliverAt: read.time(),
      count: read.small(),
      fate: FATES[(packed >> FATE) & 3]!,
      duplicate: ((packed >> DUPLICATE) & 1) === 1,
    });
  }
  return messages;
}
