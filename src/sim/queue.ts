/**
 * What is due, in (time, sequence) order: a binary heap of slot numbers over one array per field. The heap array is a
 * permutation of all slots: the first `size` are in use, the one behind them is the next free one.
 */
import type { Envelope } from './envelope.ts';
import type { Micros } from './types.ts';

export const Due = {
  /** An envelope reaches its end; data: `FROM_INBOX` when it had done so before, at a server that was paused. */
  message: 0,
  /** A server starts for the first time; data: server. */
  boot: 1,
  /** data: server. */
  election: 2,
  heartbeat: 3,
  /** The disk has finished its oldest write; data: server. */
  write: 4,
  /** A finished write that waited while its server was paused; data: server. */
  report: 5,
  /** An envelope that a cut stopped; data: the event to blame. */
  cut: 6,
  /** The patience with a request ends; data: request. */
  clientTimeout: 7,
  /** A client tries another server; data: request. */
  clientRetry: 8,
} as const;
export type Due = (typeof Due)[keyof typeof Due];

/** Marks a message that has left the network already. */
export const FROM_INBOX = 1;

export interface Queue {
  size: number;
  heap: Int32Array;
  /** By position in the heap: the time of its slot, so that most comparisons need not look there. */
  keys: Float64Array;
  time: Float64Array;
  seq: Float64Array;
  kind: Uint8Array;
  data: Int32Array;
  envelope: (Envelope | null)[];
}

export function createQueue(capacity = 64): Queue {
  return {
    size: 0,
    heap: Int32Array.from({ length: capacity }, (_, slot) => slot),
    keys: new Float64Array(capacity),
    time: new Float64Array(capacity),
    seq: new Float64Array(capacity),
    kind: new Uint8Array(capacity),
    data: new Int32Array(capacity),
    envelope: new Array<Envelope | null>(capacity).fill(null),
  };
}

/** A copy no larger than it must be: a checkpoint may be kept for hours. What is due keeps its order, not its slots. */
export function forkQueue(queue: Queue): Queue {
  const { size, heap } = queue;
  let capacity = 16;
  while (capacity <= size) capacity *= 2;
  const copy = createQueue(capacity);
  copy.size = size;
  for (let i = 0; i < size; i++) {
    const slot = heap[i]!;
    copy.keys[i] = queue.keys[i]!;
    copy.time[i] = queue.time[slot]!;
    copy.seq[i] = queue.seq[slot]!;
    copy.kind[i] = queue.kind[slot]!;
    copy.data[i] = queue.data[slot]!;
    copy.envelope[i] = queue.envelope[slot]!;
  }
  return copy;
}

export function push(
  queue: Queue,
  time: Micros,
  seq: number,
  kind: Due,
  data: number,
  envelope: Envelope | null,
): void {
  if (queue.size === queue.heap.length) grow(queue);
  const slot = queue.heap[queue.size]!;
  queue.time[slot] = time;
  queue.seq[slot] = seq;
  queue.kind[slot] = kind;
  queue.data[slot] = data;
  queue.envelope[slot] = envelope;
  rise(queue, queue.size++, slot);
}

/** The slot that is due first; the queue must not be empty. */
export function top(queue: Queue): number {
  return queue.heap[0]!;
}

/** Removes the first slot; read it before. */
export function pop(queue: Queue): void {
  const { heap } = queue;
  const first = heap[0]!;
  const last = heap[--queue.size]!;
  heap[queue.size] = first;
  queue.envelope[first] = null;
  if (queue.size > 0) sink(queue, 0, last);
}

/** Removes every slot that `matches`, in any order; for commands, never in the hot path. */
export function removeWhere(queue: Queue, matches: (slot: number) => boolean): void {
  const { heap } = queue;
  let kept = 0;
  for (let i = 0; i < queue.size; i++) {
    const slot = heap[i]!;
    if (matches(slot)) {
      queue.envelope[slot] = null;
      continue;
    }
    heap[i] = heap[kept]!;
    heap[kept++] = slot;
  }
  queue.size = kept;
  for (let i = 0; i < kept; i++) queue.keys[i] = queue.time[heap[i]!]!;
  for (let i = (kept >> 1) - 1; i >= 0; i--) sink(queue, i, heap[i]!);
}

function rise(queue: Queue, from: number, slot: number): void {
  const { heap, keys, time, seq } = queue;
  const key = time[slot]!;
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const other = keys[parent]!;
    if (other < key || (other === key && seq[heap[parent]!]! < seq[slot]!)) break;
    heap[at] = heap[parent]!;
    keys[at] = other;
    at = parent;
  }
  heap[at] = slot;
  keys[at] = key;
}

function sink(queue: Queue, from: number, slot: number): void {
  const { heap, keys, time, seq, size } = queue;
  const key = time[slot]!;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    let least = keys[child]!;
    if (child + 1 < size) {
      const right = keys[child + 1]!;
      if (right < least || (right === least && seq[heap[child + 1]!]! < seq[heap[child]!]!)) {
        child++;
        least = right;
      }
    }
    if (key < least || (key === least && seq[slot]! < seq[heap[child]!]!)) break;
    heap[at] = heap[child]!;
    keys[at] = least;
    at = child;
  }
  heap[at] = slot;
  keys[at] = key;
}

function grow(queue: Queue): void {
  const larger = createQueue(queue.heap.length * 2);
  larger.heap.set(queue.heap);
  larger.keys.set(queue.keys);
  larger.time.set(queue.time);
  larger.seq.set(queue.seq);
  larger.kind.set(queue.kind);
  larger.data.set(queue.data);
  queue.envelope.forEach((envelope, slot) => (larger.envelope[slot] = envelope));
  queue.heap = larger.heap;
  queue.keys = larger.keys;
  queue.time = larger.time;
  queue.seq = larger.seq;
  queue.kind = larger.kind;
  queue.data = larger.data;
  queue.envelope = larger.envelope;
}
