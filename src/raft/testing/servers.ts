/** Servers drawn in the middle of a run, and what one step did to them. */
import { type Given, serverGiven } from '../given.ts';
import { appendEntriesRequest, requestVoteRequest } from '../messages.ts';
import { defaultOptions } from '../options.ts';
import type { Effect, Index, Input, Message, Options, Server, ServerId, Step, Term } from '../types.ts';
import { logOf } from './logs.ts';

export interface Drawn {
  readonly id?: ServerId;
  readonly term?: Term;
  readonly votedFor?: ServerId;
  readonly log?: string;
  readonly commitIndex?: Index;
  readonly leaderId?: ServerId;
}

/** A follower, S1 unless said, all of whose state is on disk and applied up to commitIndex. */
export function follower(drawn: Drawn = {}): Server {
  return serverGiven(givenBy(drawn), defaultOptions(1));
}

/** A candidate of its term with its own vote counted. */
export function candidate(options: Options, drawn: Drawn = {}): Server {
  const { id = 1 } = drawn;
  return serverGiven({ ...givenBy({ votedFor: id, ...drawn }), role: 'candidate' }, options);
}

/** A leader that knows the copies given in `matchIndex` by server id, and its own log to be on disk. */
export function leader(
  options: Options,
  drawn: Drawn & { readonly matchIndex?: Record<ServerId, Index> } = {},
): Server {
  const { id = 1, matchIndex = {} } = drawn;
  return serverGiven({ ...givenBy({ votedFor: id, leaderId: id, ...drawn }), role: 'leader', matchIndex }, options);
}

function givenBy({ id = 1, term: currentTerm = 1, log = '', ...rest }: Drawn): Given {
  return { id, currentTerm, log: logOf(log), ...rest };
}

export const from = (sender: ServerId, message: Message): Input => ({ type: 'message', from: sender, message });
export const ELECTION_TIMEOUT: Input = { type: 'timeout', timer: 'election' };
export const HEARTBEAT_TIMEOUT: Input = { type: 'timeout', timer: 'heartbeat' };

/** RequestVote of a candidate whose log is drawn. */
export function asksVote(candidateId: ServerId, term: Term, log = ''): Input {
  const drawn = logOf(log);
  const lastLogTerm = drawn.length === 0 ? 0 : drawn.entries[drawn.length - 1]!.term;
  return from(candidateId, requestVoteRequest(term, candidateId, drawn.length, lastLogTerm));
}

/** AppendEntries of a leader whose log is drawn, carrying its entries `first` to `last`. */
export function sends(
  leaderId: ServerId,
  term: Term,
  log: string,
  { first, last = Infinity, commit = 0 }: { first: Index; last?: Index; commit?: Index },
): Input {
  const { entries } = logOf(log);
  const prevLogTerm = first > 1 ? entries[first - 2]!.term : 0;
  return from(
    leaderId,
    appendEntriesRequest(term, leaderId, first - 1, prevLogTerm, entries.slice(first - 1, last), commit),
  );
}

export const messagesOf = (step: Step): Message[] =>
  step.effects.flatMap((effect) => (effect.type === 'send' ? [effect.message] : []));

export const effectsOf = <T extends Effect['type']>(step: Step, type: T): Extract<Effect, { type: T }>[] =>
  step.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type);

export const setsTimer = (step: Step, timer: 'election' | 'heartbeat'): boolean =>
  effectsOf(step, 'setTimer').some((effect) => effect.timer === timer);

/** Rules as the screen names them: 'RV-2' acted, 'RV-2!' refused. */
export const firedOf = (step: Step): string[] =>
  step.fired.map(({ rule, verdict }) => (verdict === 'acted' ? rule : `${rule}!`));

export const factsOf = (step: Step, rule: string) => step.fired.find((fired) => fired.rule === rule)?.facts;
