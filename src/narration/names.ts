/** Accessible names: what a thing on the screen is, as one sentence (design 5.3). */
import type { ServerId } from '../raft/types.ts';
import type { Micros } from '../sim/types.ts';
import { englishState, type StateWords } from './stateWords.ts';
import { type MessageView, type ServerView, votesOf } from './view.ts';

/** `quorum`: the votes that a candidate needs. `timer`: what is left of the election timer, 0 to 1; null when none runs. */
export function nameOfServer(
  server: ServerView,
  quorum: number,
  timer: number | null,
  { names }: StateWords = englishState,
): string {
  const { id, role, status, currentTerm, votedFor } = server;
  const facts = [
    `S${id}`,
    names.status[status],
    status === 'down' ? '' : names.role[role],
    names.term(currentTerm),
    role === 'candidate' && status !== 'down' ? names.votes(votesOf(server), quorum) : '',
    role === 'follower' && votedFor !== 0 ? names.votedFor(votedFor) : '',
    timer === null ? '' : names.timer(Math.round(timer * 100)),
    names.logTo(server.lastIndex),
    names.committedTo(server.commitIndex),
  ];
  return `${facts.filter(Boolean).join(', ')}.`;
}

export function nameOfMessage(message: MessageView, now: Micros, { names }: StateWords = englishState): string {
  const end = (id: ServerId) => (id === 0 ? names.client : `S${id}`);
  const facts = [
    names.fromTo(names.message[message.kind], end(message.from), end(message.to)),
    message.term > 0 ? names.term(message.term) : '',
    message.count > 0 ? names.count(message.kind, message.count) : '',
    message.fate === 'held'
      ? names.held
      : message.fate === 'lose'
        ? names.willBeLost
        : names.arrives(Math.max(0, message.deliverAt - now)),
  ];
  return `${facts.filter(Boolean).join(', ')}.`;
}
