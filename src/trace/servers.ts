/** Servers as a trace tells them: the state of Figure 2 that a reader can follow, and whether they run. */
import type { Log } from '../raft/log.ts';
import type { Server } from '../raft/types.ts';
import { commandText, type Status, type World } from '../sim/index.ts';
import type { TraceServer } from './types.ts';

interface State {
  readonly server: Server;
  readonly status: Status;
}

/** By position; cheap, since servers are immutable. */
export const statesOf = (world: World): readonly State[] =>
  world.nodes.map(({ server, status }) => ({ server, status }));

/** Those of which a trace has something new to say; all of them without a `before`. */
export function changesOf(before: readonly State[] | null, world: World): Readonly<Record<string, TraceServer>> {
  const changed = world.nodes.filter((node, i) => before === null || differs(before[i]!, node));
  return Object.fromEntries(changed.map((node) => [`S${node.id}`, told(node)]));
}

function differs(a: State, b: State): boolean {
  if (a.status !== b.status) return true;
  if (a.server === b.server) return false;
  const [was, is] = [a.server, b.server];
  return (
    was.persistent !== is.persistent ||
    was.volatile.role.name !== is.volatile.role.name ||
    was.volatile.commitIndex !== is.volatile.commitIndex ||
    was.volatile.lastApplied !== is.volatile.lastApplied
  );
}

function told({ server, status }: State): TraceServer {
  const { currentTerm, votedFor, log } = server.persistent;
  const { role, commitIndex, lastApplied } = server.volatile;
  return {
    up: status !== 'down',
    paused: status === 'paused',
    role: role.name,
    currentTerm,
    votedFor,
    commitIndex,
    lastApplied,
    log: entriesOf(log.entries.slice(0, log.length)),
  };
}

/** A no-op has no command. */
export const entriesOf = (entries: Log['entries']): TraceServer['log'] =>
  entries.map(({ index, term, payload }) => ({
    index,
    term,
    command: payload.kind === 'noop' ? '' : commandText(payload.command),
  }));
