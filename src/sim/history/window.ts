/** The most recent events, whole, in chunks: the oldest chunk is forgotten as a new one begins. */
import type { EventId, SimEvent } from '../types.ts';

export interface Window {
  chunks: SimEvent[][];
  /** Id of the first event that is still here. */
  first: EventId;
  /** Id that the next event will have. */
  end: EventId;
  readonly size: number;
}

const CHUNK = 1000;

/** Keeps `size` events at least, and less than a chunk more. */
export function createWindow(size: number): Window {
  return { chunks: [], first: 0, end: 0, size };
}

/** Events come in the order of their ids, without a gap. */
export function keep(window: Window, event: SimEvent): void {
  const { chunks } = window;
  let chunk = chunks[chunks.length - 1];
  if (chunk === undefined || chunk.length === CHUNK) {
    chunk = [];
    chunks.push(chunk);
    if (window.end - window.first >= window.size + CHUNK) window.first += chunks.shift()!.length;
  }
  chunk.push(event);
  window.end = event.id + 1;
}

export function eventIn(window: Window, id: EventId): SimEvent | undefined {
  if (id < window.first || id >= window.end) return undefined;
  let start = window.first;
  for (const chunk of window.chunks) {
    if (id < start + chunk.length) return chunk[id - start];
    start += chunk.length;
  }
  return undefined;
}

/** Forgets the events from `id` on. */
export function cutWindow(window: Window, id: EventId): void {
  const kept = [...eventsFrom(window, window.first)].filter((event) => event.id < id);
  emptyWindow(window, kept.length > 0 ? window.first : id);
  for (const event of kept) keep(window, event);
}

/** Forgets everything; the next event will be `next`. */
export function emptyWindow(window: Window, next: EventId): void {
  window.chunks = [];
  window.first = next;
  window.end = next;
}

/** Oldest first, from `id` on. */
export function* eventsFrom(window: Window, id: EventId): Generator<SimEvent> {
  for (const chunk of window.chunks) {
    if (chunk[chunk.length - 1]!.id < id) continue;
    for (const event of chunk) if (event.id >= id) yield event;
  }
}

/** Newest first, those before `id`. */
export function* eventsBefore(window: Window, id: EventId): Generator<SimEvent> {
  for (let i = window.chunks.length - 1; i >= 0; i--) {
    const chunk = window.chunks[i]!;
    if (chunk[0]!.id >= id) continue;
    for (let j = chunk.length - 1; j >= 0; j--) if (chunk[j]!.id < id) yield chunk[j]!;
  }
}
