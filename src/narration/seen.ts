/** The sign through one server's eyes: what it can know, and nothing else. */
import type { HeardOf } from '../sim/index.ts';
import { type Micros, NO_EVENT } from '../sim/types.ts';
import { heardText } from './knowledge.ts';
import { type Parts, plain, S, say, T } from './parts.ts';
import type { Sign } from './sign.ts';
import type { ServerView } from './view.ts';

export const englishSeen = {
  by: (id: number, told: Parts): Parts => say`Seen by ${S(id)}: ${told}`,
  leads: (id: number, term: number): Parts => say`${S(id)} leads term ${T(term)}`,
  itself: {
    leader: (term: number): Parts => say`it leads term ${T(term)}`,
    candidate: (term: number): Parts => say`it asks for votes in term ${T(term)}`,
  },
  noLeader: (term: number): Parts => say`no leader in term ${T(term)}`,
  heardNothing: (id: number): Parts => say`${S(id)} has heard nothing`,
  asleep: (id: number, status: 'down' | 'paused'): Parts => say`${S(id)} is ${status} and hears nothing`,
};
export type SeenWords = typeof englishSeen;

/** `others`: what it has heard of them (`Knowledge`). The term is its own: of newer ones it does not know. */
export function seenSign(
  self: Pick<ServerView, 'id' | 'role' | 'status' | 'currentTerm'>,
  others: readonly HeardOf[],
  now: Micros,
  words: SeenWords = englishSeen,
): Sign {
  const { id, role, status, currentTerm } = self;
  const heard = others.filter(({ event }) => event !== NO_EVENT).sort((a, b) => b.event - a.event);
  const leader = heard.find((other) => other.role === 'leader' && other.term === currentTerm);
  const headline = (): Parts => {
    if (status !== 'up') return words.asleep(id, status);
    if (role !== 'follower') return words.by(id, words.itself[role](currentTerm));
    if (leader) return words.by(id, words.leads(leader.server, currentTerm));
    return heard.length === 0 ? words.heardNothing(id) : words.by(id, words.noLeader(currentTerm));
  };
  const [last] = heard;
  return {
    term: currentTerm,
    headline: plain(headline()),
    support: last ? plain(heardText(last, now)) : '',
    broken: false,
  };
}
