/** Frames and what is in them, with the given differences. */
import { encodeServers } from '../../worker/servers.ts';
import type { Frame, MessageState } from '../../worker/protocol.ts';

export function frame(changes: Partial<Frame> = {}): Frame {
  return {
    now: 0,
    events: 0,
    manual: false,
    nextAt: Infinity,
    takenNow: 0,
    end: { events: changes.events ?? 0, now: changes.now ?? 0 },
    hold: null,
    came: false,
    keyframe: false,
    epoch: 1,
    branch: 1,
    branches: null,
    search: null,
    run: null,
    lost: [],
    commands: null,
    servers: encodeServers([]),
    timers: new Float64Array(0),
    messages: { small: [], times: new Float64Array(0) },
    messagesLeftOut: 0,
    network: null,
    logs: null,
    clients: null,
    violations: null,
    unsafe: null,
    broke: false,
    news: [],
    skipped: 0,
    refusal: null,
    canUndo: null,
    canRedo: null,
    ...changes,
  };
}

export function message(changes: Partial<MessageState> = {}): MessageState {
  return {
    id: 1,
    from: 1,
    to: 2,
    kind: 'heartbeat',
    term: 1,
    sentAt: 0,
    deliverAt: 5000,
    count: 0,
    fate: 'arrive',
    duplicate: false,
    ...changes,
  };
}
