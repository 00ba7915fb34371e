/** What the tape needs to draw a long run: the lives of the servers, the faults, the partitions; only changes. */
import type { RoleName, ServerId, Term } from '../../raft/types.ts';
import { commandNamed } from '../commands/index.ts';
import { messageSort } from '../message-kind.ts';
import { sidesOf } from '../network.ts';
import type { Status } from '../node.ts';
import {
  type CommandArgs,
  type EventId,
  Mark,
  type MessageSort,
  type Micros,
  type RunCommand,
  type SimEvent,
} from '../types.ts';
import { nodeOf, type World } from '../world.ts';
import { addCommit, type CommitRecord, createCommitRecord, forkCommits } from './commits.ts';
import { createRecent, type Recent, remember } from './recent.ts';
import { countWhile } from './sorted.ts';

export interface TapeRecord {
  /** By server, position id - 1. */
  readonly tracks: readonly Recent<TrackPoint>[];
  /** By kind, since some are many and others tell more. Clients' writes are commands of the run and need no list. */
  readonly marks: Readonly<Record<RecordedKind, Recent<TapeMark>>>;
  readonly cuts: Recent<CutPoint>;
  readonly commits: CommitRecord;
}
type RecordedKind = Exclude<TapeMark['kind'], 'client'>;

/** How a server stands from here to the next piece. */
export interface TrackPiece {
  readonly at: Micros;
  readonly role: RoleName;
  readonly term: Term;
  readonly status: Status;
}
/** A piece with the event that began it: a fork takes what lies before an event. */
interface TrackPoint extends TrackPiece {
  readonly event: EventId;
}

/** A fault, timeout, election or violation in the header and on the row. */
export interface TapeMark {
  readonly at: Micros;
  readonly event: EventId;
  readonly server: ServerId;
  readonly kind: 'command' | 'timeout' | 'leader' | 'client' | 'violation';
  /** The command's, '' for what is none. */
  readonly name: string;
  readonly args: CommandArgs;
  /** What a command was done to, where that is a message. */
  readonly message?: MessageSort;
}

/** The sides into which the network is cut from here on; empty when all servers reach each other. */
export interface CutPoint {
  readonly at: Micros;
  readonly event: EventId;
  readonly sides: readonly (readonly ServerId[])[];
}

/** Shared by the tracks. Days of a run in which something goes wrong every second, and some tens of megabytes. */
const MOST_POINTS = 300_000;
const MOST_MARKS = 50_000;
const NO_ARGS: CommandArgs = {};

export function createTapeRecord(world: World): TapeRecord {
  const tracks = world.nodes.map(({ server, status }) => {
    const points = createRecent<TrackPoint>(Math.floor(MOST_POINTS / world.nodes.length));
    const { persistent, volatile } = server;
    remember(points, { at: 0, event: -1, role: volatile.role.name, term: persistent.currentTerm, status });
    return points;
  });
  const marks = () => createRecent<TapeMark>(MOST_MARKS);
  return {
    tracks,
    marks: { command: marks(), timeout: marks(), leader: marks(), violation: marks() },
    cuts: createRecent(MOST_MARKS),
    commits: createCommitRecord(),
  };
}

/** Adds an event that has marks. */
export function addToTape(tape: TapeRecord, world: World, event: SimEvent): void {
  const { marks, at, id, kind, command, refusal } = event;
  if (event.server !== 0 && (marks & (Mark.role | Mark.term | Mark.act)) !== 0) addToTrack(tape, world, event);
  if (command !== null) {
    const { name, args } = command;
    const { server, envelope } = event;
    const message = 'message' in args && envelope !== null ? { message: messageSort(envelope) } : {};
    if (name !== 'write')
      remember(tape.marks.command, { at, event: id, server, kind: 'command', name, args, ...message });
    if (refusal === null && changesLinks(name)) addCut(tape, { at, event: id, sides: sidesOf(world) });
  } else if (kind === 'timeout' && (marks & Mark.term) !== 0) mark(tape, event, 'timeout');
  if ((marks & Mark.commit) !== 0 && event.after?.volatile.role.name === 'leader')
    addCommit(tape.commits, { at, event: id, server: event.server, index: event.after.volatile.commitIndex });
  if ((marks & Mark.role) !== 0 && event.after?.volatile.role.name === 'leader') mark(tape, event, 'leader');
  if ((marks & Mark.violation) !== 0) mark(tape, event, 'violation');
}

/** The message that an act was done to, the first one at or after the event `from`; empty where it was none. */
export function messageOfAct({ marks }: TapeRecord, { args }: RunCommand, from: EventId): Pick<TapeMark, 'message'> {
  if (!('message' in args)) return {};
  const { items } = marks.command;
  const message = items[countWhile(items, ({ event }) => event < from)]?.message;
  return message === undefined ? {} : { message };
}

/** What was recorded before the event `id`. */
export function forkTape({ tracks, marks, cuts, commits }: TapeRecord, id: EventId): TapeRecord {
  const before = <T extends { readonly event: EventId }>({ items, most }: Recent<T>): Recent<T> => ({
    items: items.slice(
      0,
      countWhile(items, ({ event }) => event < id),
    ),
    most,
  });
  return {
    tracks: tracks.map(before),
    marks: {
      command: before(marks.command),
      timeout: before(marks.timeout),
      leader: before(marks.leader),
      violation: before(marks.violation),
    },
    cuts: before(cuts),
    commits: forkCommits(commits, id),
  };
}

function mark(tape: TapeRecord, { at, id, server }: SimEvent, kind: RecordedKind): void {
  remember(tape.marks[kind], { at, event: id, server, kind, name: '', args: NO_ARGS });
}

/** Whatever is done to a link or to the network may change who reaches whom. */
function changesLinks(name: string): boolean {
  const { subject } = commandNamed(name)!;
  return subject === 'link' || subject === 'network';
}

function addCut({ cuts }: TapeRecord, point: CutPoint): void {
  const sides = cuts.items.at(-1)?.sides ?? [];
  const same = sides.length === point.sides.length && sides.every((side, i) => side.join() === point.sides[i]!.join());
  if (!same) remember(cuts, point);
}

function addToTrack(tape: TapeRecord, world: World, { at, id, server, after }: SimEvent): void {
  const track = tape.tracks[server - 1]!;
  const last = track.items[track.items.length - 1];
  const { status } = nodeOf(world, server);
  const role = after!.volatile.role.name;
  const term = after!.persistent.currentTerm;
  if (last !== undefined && last.role === role && last.term === term && last.status === status) return;
  remember(track, { at, event: id, role, term, status });
}
