/** What the tape needs to draw a long run: the lives of the servers, the faults, the partitions; only changes. */
import type { RoleName, ServerId, Term } from '../../raft/types.ts';
import { commandNamed } from '../commands/index.ts';
import { sidesOf } from '../network.ts';
import type { Status } from '../node.ts';
import { type CommandArgs, type EventId, Mark, type Micros, type SimEvent } from '../types.ts';
import { nodeOf, type World } from '../world.ts';
import { createRecent, cutRecent, type Recent, remember } from './recent.ts';

export interface TapeRecord {
  /** By server, position id - 1. */
  readonly tracks: readonly Recent<TrackPoint>[];
  readonly marks: Recent<TapeMark>;
  readonly cuts: Recent<CutPoint>;
}

/** How a server stands from here to the next piece. */
export interface TrackPiece {
  readonly at: Micros;
  readonly role: RoleName;
  readonly term: Term;
  readonly status: Status;
}
/** A piece with the event that began it: an undo forgets by event. */
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
}

/** The sides into which the network is cut from here on; empty when all servers reach each other. */
export interface CutPoint {
  readonly at: Micros;
  readonly event: EventId;
  readonly sides: readonly (readonly ServerId[])[];
}

const MOST_POINTS = 20_000;
const NO_ARGS: CommandArgs = {};

export function createTapeRecord(world: World): TapeRecord {
  const tracks = world.nodes.map(({ server, status }) => {
    const points = createRecent<TrackPoint>(MOST_POINTS);
    const { persistent, volatile } = server;
    remember(points, { at: 0, event: -1, role: volatile.role.name, term: persistent.currentTerm, status });
    return points;
  });
  return { tracks, marks: createRecent(MOST_POINTS), cuts: createRecent(MOST_POINTS) };
}

/** Adds an event that has marks. */
export function addToTape(tape: TapeRecord, world: World, event: SimEvent): void {
  const { marks, at, id, server, kind, command, refusal } = event;
  if (server !== 0 && (marks & (Mark.role | Mark.term | Mark.fault)) !== 0) addToTrack(tape, world, event);
  if (command !== null) {
    const what = command.name === 'write' ? 'client' : 'command';
    remember(tape.marks, { at, event: id, server, kind: what, name: command.name, args: command.args });
    if (refusal === null && changesLinks(command.name)) {
      remember(tape.cuts, { at, event: id, sides: sidesOf(world) });
    }
  } else if (kind === 'timeout' && (marks & Mark.term) !== 0) {
    remember(tape.marks, { at, event: id, server, kind: 'timeout', name: '', args: NO_ARGS });
  }
  if ((marks & Mark.role) !== 0 && event.after?.volatile.role.name === 'leader') {
    remember(tape.marks, { at, event: id, server, kind: 'leader', name: '', args: NO_ARGS });
  }
  if ((marks & Mark.violation) !== 0) {
    remember(tape.marks, { at, event: id, server, kind: 'violation', name: '', args: NO_ARGS });
  }
}

/** Whatever is done to a link or to the network may change who reaches whom. */
function changesLinks(name: string): boolean {
  const { subject } = commandNamed(name)!;
  return subject === 'link' || subject === 'network';
}

/** Forgets what happened from the event `id` on. */
export function cutTape(tape: TapeRecord, id: EventId): void {
  const after = (point: { readonly event: EventId }) => point.event >= id;
  for (const track of tape.tracks) cutRecent(track, after);
  cutRecent(tape.marks, after);
  cutRecent(tape.cuts, after);
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
