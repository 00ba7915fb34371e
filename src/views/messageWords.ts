/** What a message says on the picture: the same words beside it on the stage and in the space-time diagram. */
import type { MessageKind } from '../sim/types.ts';

/** `count`: entries of an append. */
export const messageWords = (kind: MessageKind, count: number): string =>
  kind === 'append' ? `Append +${count}` : WORDS[kind];

const WORDS: Readonly<Record<Exclude<MessageKind, 'append'>, string>> = {
  voteRequest: 'Vote for me?',
  voteGranted: 'Vote granted',
  voteRefused: 'Vote refused',
  heartbeat: 'Heartbeat',
  stored: 'Stored',
  mismatch: 'Log mismatch',
  clientRequest: 'Client write',
  clientAnswer: 'Answer',
};
