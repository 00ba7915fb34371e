/**
 * What the page knows of the run, put together from frames. A frame leaves out what has not changed and cloning has
 * lost all identity, so what is equal to before is kept as the same object: components compare by identity.
 */
import { undoText } from '../narration/index.ts';
import type { MutantId } from '../raft/mutants/ids.ts';
import type { BranchId, BranchInfo, Moment } from '../sim/index.ts';
import type { Run, Violation } from '../sim/types.ts';
import { decodeLogs } from '../worker/logs.ts';
import { decodeMessages } from '../worker/messages.ts';
import type { ClientOperation, Frame, LogWindow, MessageState, NetworkState, ServerState } from '../worker/protocol.ts';
import { decodeServers } from '../worker/servers.ts';

export interface Picture {
  readonly epoch: number;
  readonly now: number;
  readonly nextAt: number;
  readonly events: number;
  readonly manual: boolean;
  readonly takenNow: number;
  readonly end: Moment;
  readonly hold: Moment | null;
  readonly came: boolean;
  readonly branch: BranchId;
  readonly branches: readonly BranchInfo[];
  readonly run: Run | null;
  /** By id, slot 0 unused. */
  readonly servers: readonly ServerState[];
  readonly messages: readonly MessageState[];
  readonly messagesLeftOut: number;
  readonly network: NetworkState | null;
  readonly logs: LogWindow | null;
  readonly clients: readonly ClientOperation[];
  readonly violations: readonly Violation[];
  readonly unsafe: readonly MutantId[];
  readonly canUndo: string;
  readonly canRedo: string;
}

export const emptyPicture: Picture = {
  epoch: 0,
  now: 0,
  nextAt: Infinity,
  events: 0,
  manual: false,
  takenNow: 0,
  end: { events: 0, now: 0 },
  hold: null,
  came: false,
  branch: 0,
  branches: [],
  run: null,
  servers: [],
  messages: [],
  messagesLeftOut: 0,
  network: null,
  logs: null,
  clients: [],
  violations: [],
  unsafe: [],
  canUndo: '',
  canRedo: '',
};

export function mergeFrame(before: Picture, frame: Frame): Picture {
  const base = frame.keyframe ? emptyPicture : before;
  return {
    epoch: frame.epoch,
    now: frame.now,
    nextAt: frame.nextAt,
    events: frame.events,
    manual: frame.manual,
    takenNow: frame.takenNow,
    end: sameMoment(before.end, frame.end) ? before.end : frame.end,
    hold: before.hold && frame.hold && sameMoment(before.hold, frame.hold) ? before.hold : frame.hold,
    came: frame.came,
    branch: frame.branch,
    branches: frame.branches ?? before.branches,
    run: mergeRun(before.run, frame),
    servers: mergeServers(base.servers, decodeServers(frame.servers)),
    messages: mergeMessages(base.messages, decodeMessages(frame.messages)),
    messagesLeftOut: frame.messagesLeftOut,
    network: frame.network ?? base.network,
    logs: frame.logs === null ? base.logs : decodeLogs(frame.logs),
    clients: frame.clients ?? base.clients,
    violations: frame.violations ?? base.violations,
    unsafe: frame.unsafe ?? before.unsafe,
    canUndo: undoText('Undo', frame.canUndo),
    canRedo: undoText('Redo', frame.canRedo),
  };
}

const sameMoment = (a: Moment, b: Moment) => a.events === b.events && a.now === b.now;

/** A long run is not sent again for each command. */
function mergeRun(before: Run | null, { run, commands }: Frame): Run | null {
  if (run !== null || commands === null || before === null) return run ?? before;
  return { ...before, commands: [...before.commands.slice(0, commands.keep), ...commands.added] };
}

function mergeServers(before: readonly ServerState[], changed: readonly ServerState[]): readonly ServerState[] {
  const news = changed.filter((server) => before[server.id]?.revision !== server.revision);
  if (news.length === 0) return before;
  const servers = before.slice();
  for (const server of news) servers[server.id] = server;
  return servers;
}

function mergeMessages(before: readonly MessageState[], now: readonly MessageState[]): readonly MessageState[] {
  const known = new Map(before.map((message) => [message.id, message]));
  const messages = now.map((message) => {
    const old = known.get(message.id);
    return old && sameFlight(old, message) ? old : message;
  });
  const same = messages.length === before.length && messages.every((message, i) => message === before[i]);
  return same ? before : messages;
}

/** All else about a message is fixed when it is sent. */
const sameFlight = (a: MessageState, b: MessageState) => a.deliverAt === b.deliverAt && a.fate === b.fate;
