/**
 * Events in a ring of fixed size: numbers in one array, references in another, and no object per event. What is kept
 * costs the garbage collector nothing but the states and messages themselves.
 */
import type { Fired } from '../../raft/fired.ts';
import type { Server, TimerKind } from '../../raft/types.ts';
import type { Operation } from '../clients/operation.ts';
import type { Envelope, Fate } from '../envelope.ts';
import type { EventKind, LostWhy, Refusal, RunCommand, SimEvent } from '../types.ts';

export interface Ring {
  /** Positions count on for ever; those from `start` to before `end` are kept. */
  start: number;
  end: number;
  /** It grows up to so many events, then forgets the oldest. */
  readonly most: number;
  capacity: number;
  numbers: Float64Array;
  references: Reference[];
}

type Reference = Server | Envelope['body'] | readonly Fired[] | Rare | null;

/** What few events have. */
interface Rare {
  readonly command: RunCommand | null;
  readonly refusal: Refusal | null;
  readonly operation: Operation | null;
}

const SMALLEST = 1024;

/** Places of the numbers of one event. */
const ID = 0;
const AT = 1;
const KIND = 2;
const SERVER = 3;
const CAUSE = 4;
const SINCE = 5;
const PREVIOUS = 6;
const TIMER = 7;
const LOST = 8;
const WRITTEN = 9;
const FIRST_SENT = 10;
const SENT = 11;
const MARKS = 12;
/** 0 where there is no envelope; then the rest means nothing. */
const MESSAGE = 13;
const FROM = 14;
const TO = 15;
const SENT_AT = 16;
const DELIVER_AT = 17;
const SENT_BY = 18;
const FATE = 19;
const DUPLICATE_OF = 20;
const NUMBERS = 21;

/** Places of its references. */
const BEFORE = 0;
const AFTER = 1;
const FIRED = 2;
const BODY = 3;
const RARE = 4;
const REFERENCES = 5;

const KINDS: readonly EventKind[] = ['deliver', 'timeout', 'written', 'client', 'command', 'lost', 'boot'];
const TIMERS: readonly (TimerKind | null)[] = [null, 'election', 'heartbeat'];
const LOSSES: readonly (LostWhy | null)[] = [null, 'loss', 'cut', 'down', 'dropped'];
const FATES: readonly Fate[] = ['arrive', 'lose', 'held'];

export function createRing(most: number): Ring {
  const capacity = Math.min(most, SMALLEST);
  return {
    start: 0,
    end: 0,
    most,
    capacity,
    numbers: new Float64Array(capacity * NUMBERS),
    references: new Array<Reference>(capacity * REFERENCES).fill(null),
  };
}

/** Adds the event that has just been taken. */
export function addEvent(ring: Ring, event: SimEvent): void {
  const slot = nextSlot(ring);
  const { numbers, references } = ring;
  let at = slot * NUMBERS;
  numbers[at + ID] = event.id;
  numbers[at + AT] = event.at;
  numbers[at + KIND] = KINDS.indexOf(event.kind);
  numbers[at + SERVER] = event.server;
  numbers[at + CAUSE] = event.cause;
  numbers[at + SINCE] = event.since;
  numbers[at + PREVIOUS] = event.previous;
  numbers[at + TIMER] = event.timer === null ? 0 : TIMERS.indexOf(event.timer);
  numbers[at + LOST] = event.lost === null ? 0 : LOSSES.indexOf(event.lost);
  numbers[at + WRITTEN] = event.written;
  numbers[at + FIRST_SENT] = event.firstSent;
  numbers[at + SENT] = event.sent;
  numbers[at + MARKS] = event.marks;
  const { envelope } = event;
  numbers[at + MESSAGE] = envelope === null ? 0 : envelope.id;
  if (envelope !== null) {
    numbers[at + FROM] = envelope.from;
    numbers[at + TO] = envelope.to;
    numbers[at + SENT_AT] = envelope.sentAt;
    numbers[at + DELIVER_AT] = envelope.deliverAt;
    numbers[at + SENT_BY] = envelope.sentBy;
    numbers[at + FATE] = FATES.indexOf(envelope.fate);
    numbers[at + DUPLICATE_OF] = envelope.duplicateOf;
  }
  at = slot * REFERENCES;
  references[at + BEFORE] = event.before;
  references[at + AFTER] = event.after;
  references[at + FIRED] = event.fired;
  references[at + BODY] = envelope === null ? null : envelope.body;
  references[at + RARE] = rareOf(event);
}

/** Adds an event that another ring holds. */
export function addFrom(ring: Ring, other: Ring, position: number): void {
  const slot = nextSlot(ring);
  copySlot(other, position % other.capacity, ring, slot);
}

/** The event at a position that is kept. */
export function eventAt({ numbers, references, capacity }: Ring, position: number): SimEvent {
  const slot = position % capacity;
  const at = slot * NUMBERS;
  const ref = slot * REFERENCES;
  const rare = references[ref + RARE] as Rare | null;
  return {
    id: numbers[at + ID]!,
    at: numbers[at + AT]!,
    kind: KINDS[numbers[at + KIND]!]!,
    server: numbers[at + SERVER]!,
    cause: numbers[at + CAUSE]!,
    since: numbers[at + SINCE]!,
    previous: numbers[at + PREVIOUS]!,
    envelope: numbers[at + MESSAGE] === 0 ? null : envelopeAt(numbers, at, references[ref + BODY] as Envelope['body']),
    timer: TIMERS[numbers[at + TIMER]!]!,
    command: rare === null ? null : rare.command,
    refusal: rare === null ? null : rare.refusal,
    lost: LOSSES[numbers[at + LOST]!]!,
    operation: rare === null ? null : rare.operation,
    written: numbers[at + WRITTEN]!,
    before: references[ref + BEFORE] as Server | null,
    after: references[ref + AFTER] as Server | null,
    fired: references[ref + FIRED] as readonly Fired[],
    firstSent: numbers[at + FIRST_SENT]!,
    sent: numbers[at + SENT]!,
    marks: numbers[at + MARKS]!,
  };
}

/** Single numbers of an event, for those who look at many. */
export function idAt({ numbers, capacity }: Ring, position: number): number {
  return numbers[(position % capacity) * NUMBERS + ID]!;
}
export function timeAt({ numbers, capacity }: Ring, position: number): number {
  return numbers[(position % capacity) * NUMBERS + AT]!;
}
export function marksAt({ numbers, capacity }: Ring, position: number): number {
  return numbers[(position % capacity) * NUMBERS + MARKS]!;
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

/** Forgets what is at `position` and later. */
export function cutRing(ring: Ring, position: number): void {
  for (let i = position; i < ring.end; i++)
    ring.references.fill(null, (i % ring.capacity) * REFERENCES, ((i % ring.capacity) + 1) * REFERENCES);
  ring.end = position;
}

/** Forgets everything; positions go on from `position`. */
export function emptyRing(ring: Ring, position: number): void {
  ring.references.fill(null);
  ring.start = position;
  ring.end = position;
}

function nextSlot(ring: Ring): number {
  if (ring.end - ring.start === ring.capacity) {
    if (ring.capacity < ring.most) grow(ring);
    else ring.start++;
  }
  return ring.end++ % ring.capacity;
}

function grow(ring: Ring): void {
  const larger = createRing(ring.most);
  larger.capacity = Math.min(ring.most, ring.capacity * 2);
  larger.numbers = new Float64Array(larger.capacity * NUMBERS);
  larger.references = new Array<Reference>(larger.capacity * REFERENCES).fill(null);
  for (let position = ring.start; position < ring.end; position++) {
    copySlot(ring, position % ring.capacity, larger, position % larger.capacity);
  }
  ring.capacity = larger.capacity;
  ring.numbers = larger.numbers;
  ring.references = larger.references;
}

function copySlot(from: Ring, slot: number, to: Ring, target: number): void {
  for (let i = 0; i < NUMBERS; i++) to.numbers[target * NUMBERS + i] = from.numbers[slot * NUMBERS + i]!;
  for (let i = 0; i < REFERENCES; i++) to.references[target * REFERENCES + i] = from.references[slot * REFERENCES + i]!;
}

function rareOf({ command, refusal, operation }: SimEvent): Rare | null {
  return command === null && operation === null ? null : { command, refusal, operation };
}

function envelopeAt(numbers: Float64Array, at: number, body: Envelope['body']): Envelope {
  return {
    id: numbers[at + MESSAGE]!,
    from: numbers[at + FROM]!,
    to: numbers[at + TO]!,
    sentAt: numbers[at + SENT_AT]!,
    deliverAt: numbers[at + DELIVER_AT]!,
    sentBy: numbers[at + SENT_BY]!,
    fate: FATES[numbers[at + FATE]!]!,
    duplicateOf: numbers[at + DUPLICATE_OF]!,
    body,
  };
}
