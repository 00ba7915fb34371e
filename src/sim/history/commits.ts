/**
 * Where a leader's commitIndex grew, as numbers: a run of hours commits hundreds of thousands of times. Followers learn
 * of it soon and need no list.
 */
import type { Index, ServerId } from '../../raft/types.ts';
import type { EventId, Micros } from '../types.ts';
import { evenly, firstNot } from './sorted.ts';

/** A leader committed up to `index`. */
export interface TapeCommit {
  readonly at: Micros;
  readonly event: EventId;
  readonly server: ServerId;
  /** 1-based, as in the log. */
  readonly index: Index;
}

/** In the order of events; the first `length` places are used. */
export interface CommitRecord {
  length: number;
  at: Float64Array;
  events: Int32Array;
  servers: Uint8Array;
  indexes: Int32Array;
}

const FIRST_ROOM = 64;
/** 17 bytes each; of more than this the older half goes. */
const MOST = 1 << 20;

export const createCommitRecord = (): CommitRecord => withRoom(FIRST_ROOM);

const withRoom = (room: number): CommitRecord => ({
  length: 0,
  at: new Float64Array(room),
  events: new Int32Array(room),
  servers: new Uint8Array(room),
  indexes: new Int32Array(room),
});

export function addCommit(record: CommitRecord, { at, event, server, index }: TapeCommit): void {
  const { length } = record;
  if (length === MOST) Object.assign(record, copied(record, MOST >> 1, MOST, MOST));
  else if (length === record.at.length) Object.assign(record, copied(record, 0, length, 2 * length));
  const place = record.length++;
  record.at[place] = at;
  record.events[place] = event;
  record.servers[place] = server;
  record.indexes[place] = index;
}

/** What was recorded before the event `id`. */
export function forkCommits(record: CommitRecord, id: EventId): CommitRecord {
  const length = firstNot(0, record.length, (place) => record.events[place]! < id);
  return copied(record, 0, length, Math.max(FIRST_ROOM, length));
}

/** From `from` to `to`, of more than `most` about as many, evenly in time: each tells how far it went by then. */
export function commitsIn(record: CommitRecord, from: Micros, to: Micros, most: number): TapeCommit[] {
  return evenly((place) => record.at[place]!, record.length, from, to, most).map((place) => ({
    at: record.at[place]!,
    event: record.events[place]!,
    server: record.servers[place]!,
    index: record.indexes[place]!,
  }));
}

function copied(record: CommitRecord, from: number, to: number, room: number): CommitRecord {
  const copy = withRoom(room);
  copy.at.set(record.at.subarray(from, to));
  copy.events.set(record.events.subarray(from, to));
  copy.servers.set(record.servers.subarray(from, to));
  copy.indexes.set(record.indexes.subarray(from, to));
  copy.length = to - from;
  return copy;
}
