import { endsMessage } from '../history/concerning.ts';
import { messageKind } from '../message-kind.ts';
import type { MessageKind } from '../types.ts';
import { defineCondition } from './define.ts';
import { isAt, named, SERVER } from './parts.ts';

/** As the Events list calls them. Those to a client arrive at no server. */
const KINDS = {
  voteRequest: 'a request for a vote',
  voteGranted: 'a vote',
  voteRefused: 'a refused vote',
  heartbeat: 'a heartbeat',
  append: 'an append',
  stored: 'an acknowledgement',
  mismatch: 'a mismatch',
  clientRequest: 'a client’s request',
} as const satisfies Partial<Record<MessageKind, string>>;

export const messageArrives = defineCondition({
  id: 'messageArrives',
  params: [
    { name: 'kind', type: 'choice', label: 'Message', choices: Object.keys(KINDS), default: 'voteRequest' },
    SERVER,
  ],
  words: {
    label: 'a message arrives',
    sentence: ({ kind, server }) => `${KINDS[kind as keyof typeof KINDS]} arrives at ${named(server, 'a server')}`,
  },
  /** At a server that is paused as well, where it waits. */
  holds: (_, event, { kind, server }) => {
    const { envelope, lost } = event;
    if (envelope === null || lost !== null || event.server === 0 || !isAt(event, server)) return false;
    return endsMessage(event) && messageKind(envelope) === kind;
  },
});
