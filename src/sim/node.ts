/** A server's place in the world: Raft's own state plus everything around it that the protocol cannot see. */
import type { Answer, Index, Message, Persistent, RequestId, Server, ServerId, WriteId } from '../raft/types.ts';
import type { Envelope } from './envelope.ts';
import { EMPTY_MACHINE, type Machine } from './machine.ts';
import { type EventId, type Micros, NO_EVENT } from './types.ts';

export type Status = 'up' | 'paused' | 'down';

export interface Node {
  readonly id: ServerId;
  /** While down: what it knew when it crashed. */
  server: Server;
  status: Status;
  /** Time of the last change of status. */
  since: Micros;
  /** What the disk holds: a restart begins from here. */
  durable: Persistent;
  /** Last write that is durable; writes are numbered anew after each restart. */
  durableWrite: WriteId;
  /** Writes under way, oldest first. */
  writes: DiskWrite[];
  /** Sequence number of the completion that is scheduled for the oldest write, -1 when none is. */
  writeSeq: number;
  /** Messages and answers that wait for a write (PS-1, PS-3, RV-4). */
  held: HeldSend[];
  /** What arrived while it was paused, in order of arrival. */
  inbox: Waiting[];
  /** Finished writes that a resume has put back into the queue. */
  reports: Report[];
  readonly election: Timer;
  readonly heartbeat: Timer;
  /** Draws made so far from the streams of each timer. */
  electionDraws: number;
  heartbeatDraws: number;
  machine: Machine;
  /** False until its first boot, which is an event at time 0. */
  booted: boolean;
  /** Last event here. */
  previous: EventId;
}

export interface Timer {
  /** Infinity while it does not run. */
  deadline: Micros;
  /** Its place among what is due at the same time. */
  seq: number;
  setAt: Micros;
  setBy: EventId;
  /** While paused: what is left of it. */
  remaining: Micros;
  /** Its entry in the queue, which may come up before a deadline that was put off since; -1 when there is none. */
  queuedSeq: number;
  queuedTime: Micros;
}

export interface DiskWrite {
  readonly write: WriteId;
  readonly persistent: Persistent;
  readonly lastIndex: Index;
  readonly dueAt: Micros;
  readonly issuedAt: Micros;
  readonly issuedBy: EventId;
}

/** Exactly one of `message` and `answer` is set. */
interface HeldSend {
  readonly after: WriteId;
  readonly to: ServerId;
  readonly message: Message | null;
  readonly request: RequestId;
  readonly answer: Answer | null;
  readonly result: string;
}

/** A message or a finished write: exactly one is set. */
export interface Waiting {
  readonly envelope: Envelope | null;
  readonly write: DiskWrite | null;
}

interface Report {
  readonly seq: number;
  readonly write: DiskWrite;
}

export function createNode(server: Server): Node {
  return {
    id: server.id,
    server,
    status: 'up',
    since: 0,
    durable: server.persistent,
    durableWrite: 0,
    writes: [],
    writeSeq: -1,
    held: [],
    inbox: [],
    reports: [],
    election: createTimer(),
    heartbeat: createTimer(),
    electionDraws: 0,
    heartbeatDraws: 0,
    machine: EMPTY_MACHINE,
    booted: false,
    previous: NO_EVENT,
  };
}

function createTimer(): Timer {
  return {
    deadline: Infinity,
    seq: -1,
    setAt: 0,
    setBy: NO_EVENT,
    remaining: Infinity,
    queuedSeq: -1,
    queuedTime: Infinity,
  };
}

export function forkNode(node: Node): Node {
  return {
    ...node,
    writes: node.writes.slice(),
    held: node.held.slice(),
    inbox: node.inbox.slice(),
    reports: node.reports.slice(),
    election: { ...node.election },
    heartbeat: { ...node.heartbeat },
  };
}
