/** What a message is called where something is done to it; its number says nothing to a reader. */
import type { ServerId } from '../../raft/types.ts';
import { CLIENT, type MessageKind, type MessageSort } from '../types.ts';

const NOUNS: Readonly<Record<MessageKind, string>> = {
  voteRequest: 'vote request',
  voteGranted: 'vote',
  voteRefused: 'refusal',
  heartbeat: 'heartbeat',
  append: 'append',
  stored: 'answer',
  mismatch: 'refusal',
  clientRequest: 'request',
  clientAnswer: 'answer',
};

const end = (id: ServerId): string => (id === CLIENT ? 'the client' : `S${id}`);

/** "S1’s vote request to S4", "S3’s vote for S1". */
export function messageName({ kind, from, to }: MessageSort): string {
  return `${end(from)}’s ${NOUNS[kind]} ${kind === 'voteGranted' ? 'for' : 'to'} ${end(to)}`;
}

/** Where there is little room: "S1’s request". */
export function shortMessageName({ kind, from }: MessageSort): string {
  return `${end(from)}’s ${NOUNS[kind].replace('vote ', '')}`;
}
