/**
 * What lists and the tape need to know of many events: numbers in a ring, no object per event. The event itself is
 * made again from a checkpoint when somebody looks at it.
 */
import { messageKind, messageTerm } from '../message-kind.ts';
import type { LostWhy, MessageKind, Micros, SimEvent } from '../types.ts';

export interface Ring {
  /** Positions count on for ever; those from `start` to before `end` are kept. */
  start: number;
  end: number;
  /** It grows up to so many events, then forgets the oldest. */
  readonly most: number;
  capacity: number;
  numbers: Float64Array;
}

const SMALLEST = 1024;

/** Places of the numbers of one event. */
const ID = 0;
const AT = 1;
const MARKS = 2;
const SERVER = 3;
/** Of the message that ended here; `END` is 0 where none did, and then the rest means nothing. */
const END = 4;
const MESSAGE = 5;
const FROM = 6;
const TO = 7;
const SENT_AT = 8;
const MESSAGE_KIND = 9;
const TERM = 10;
const NUMBERS = 11;

const ENDS: readonly (LostWhy | 'arrived' | null)[] = [null, 'arrived', 'loss', 'cut', 'down', 'dropped'];
const KINDS: readonly MessageKind[] = [
  'heartbeat',
  'stored',
  'append',
  'mismatch',
  'voteRequest',
  'voteGranted',
  'voteRefused',
  'clientRequest',
  'clientAnswer',
];

/** What became of a message, and when. */
export interface MessageEnd {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly sentAt: Micros;
  readonly endAt: Micros;
  readonly kind: MessageKind;
  readonly term: number;
  readonly end: LostWhy | 'arrived';
}

export function createRing(most: number): Ring {
  const capacity = Math.min(most, SMALLEST);
  return { start: 0, end: 0, most, capacity, numbers: new Float64Array(capacity * NUMBERS) };
}

export function addEvent(ring: Ring, event: SimEvent): void {
  const at = nextSlot(ring) * NUMBERS;
  const { numbers } = ring;
  const { envelope } = event;
  numbers[at + ID] = event.id;
  numbers[at + AT] = event.at;
  numbers[at + MARKS] = event.marks;
  numbers[at + SERVER] = event.server;
  numbers[at + END] = 0;
  if (envelope === null) return;
  numbers[at + END] = endOf(event);
  numbers[at + MESSAGE] = envelope.id;
  numbers[at + FROM] = envelope.from;
  numbers[at + TO] = envelope.to;
  numbers[at + SENT_AT] = envelope.sentAt;
  numbers[at + MESSAGE_KIND] = KINDS.indexOf(messageKind(envelope));
  numbers[at + TERM] = messageTerm(envelope);
}

/** Adds an event that another ring holds. */
export function addFrom(ring: Ring, other: Ring, position: number): void {
  copySlot(other, position % other.capacity, ring, nextSlot(ring));
}

export function idAt({ numbers, capacity }: Ring, position: number): number {
  return numbers[(position % capacity) * NUMBERS + ID]!;
}
export function timeAt({ numbers, capacity }: Ring, position: number): Micros {
  return numbers[(position % capacity) * NUMBERS + AT]!;
}
export function marksAt({ numbers, capacity }: Ring, position: number): number {
  return numbers[(position % capacity) * NUMBERS + MARKS]!;
}

/** The message that ended in this event; null when none did. */
export function messageEndAt({ numbers, capacity }: Ring, position: number): MessageEnd | null {
  const at = (position % capacity) * NUMBERS;
  const end = ENDS[numbers[at + END]!]!;
  if (end === null) return null;
  return {
    id: numbers[at + MESSAGE]!,
    from: numbers[at + FROM]!,
    to: numbers[at + TO]!,
    sentAt: numbers[at + SENT_AT]!,
    endAt: numbers[at + AT]!,
    kind: KINDS[numbers[at + MESSAGE_KIND]!]!,
    term: numbers[at + TERM]!,
    end,
  };
}

/** Whether the event happened at a server, or at none but to a message of its own. */
export function concerns({ numbers, capacity }: Ring, position: number, server: number): boolean {
  const at = (position % capacity) * NUMBERS;
  if (numbers[at + SERVER] !== 0 || numbers[at + END] === 0) return numbers[at + SERVER] === server;
  return numbers[at + FROM] === server || numbers[at + TO] === server;
}

/** The first kept position whose event has at least this id or time; `end` when there is none. Both only grow. */
export function firstPosition(ring: Ring, read: typeof idAt, least: number): number {
  let low = ring.start;
  let high = ring.end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (read(ring, middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Forgets everything; positions go on from `position`. */
export function emptyRing(ring: Ring, position: number): void {
  ring.start = position;
  ring.end = position;
}

/** A command that only handles a message, such as a delay, is no end of it; a paused server's door is. */
function endOf({ lost, kind, command }: SimEvent): number {
  if (lost !== null) return ENDS.indexOf(lost);
  return kind === 'deliver' || (kind === 'command' && command!.name === 'deliver') ? 1 : 0;
}

function nextSlot(ring: Ring): number {
  if (ring.end - ring.start === ring.capacity) {
    if (ring.capacity < ring.most) grow(ring);
    else ring.start++;
  }
  return ring.end++ % ring.capacity;
}

function grow(ring: Ring): void {
  const capacity = Math.min(ring.most, ring.capacity * 4);
  const larger = { ...ring, capacity, numbers: new Float64Array(capacity * NUMBERS) };
  for (let position = ring.start; position < ring.end; position++) {
    copySlot(ring, position % ring.capacity, larger, position % capacity);
  }
  ring.capacity = capacity;
  ring.numbers = larger.numbers;
}

function copySlot(from: Ring, slot: number, to: Ring, target: number): void {
  for (let i = 0; i < NUMBERS; i++) to.numbers[target * NUMBERS + i] = from.numbers[slot * NUMBERS + i]!;
}
