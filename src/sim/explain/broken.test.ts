/** A rule is broken, a property falls: the chain of the violation leads to the step that Raft would not have taken. */
import { describe, expect, test } from 'vitest';
import { lastIndex, lastTerm, termAt } from '../../raft/log.ts';
import type { MutantId } from '../../raft/mutants/index.ts';
import {
  advance,
  createHistory,
  defaultRun,
  eventNumbered,
  type History,
  issue,
  messagesInFlight,
  type SimEvent,
  toArray,
} from '../index.ts';
import { swarm } from '../swarm.ts';
import { explain } from './index.ts';

/** The history of the first random life in which the broken rule breaks a property, up to that event. */
function firstBroken(off: MutantId): History {
  for (let seed = 1; seed <= 400; seed++) {
    const options = { unsafe: [off] };
    const { run, violations } = swarm(seed, options);
    if (violations.length === 0) continue;
    const history = createHistory(run, options);
    expect(advance(history, 1e12, { stopOnViolation: true }).stopped).toBe('violation');
    return history;
  }
  throw new Error('No life breaks it.');
}

function chainOfViolation(history: History): SimEvent[] {
  const { event } = toArray(history.world.violations)[0]!;
  const { causes } = explain(history, { about: 'event', event });
  return causes.map(({ row }) => eventNumbered(history, row.id)!);
}

const log = (server: SimEvent['before']) => server!.persistent.log;

/** What each broken rule does wrong, said without the rules. */
const WRONG: Partial<Record<MutantId, (event: SimEvent) => boolean>> = {
  votesTwice: ({ before, after }) => {
    const [was, is] = [before?.persistent, after?.persistent];
    return was?.currentTerm === is?.currentTerm && was?.votedFor !== 0 && was?.votedFor !== is?.votedFor;
  },
  halfIsEnough: ({ after, before, fired }) => {
    const majority = ((after?.volatile.role.name === 'leader' ? after.volatile.role.nextIndex.length : 1) + 1) >>> 1;
    const decided = fired.find(({ rule, verdict }) => (rule === 'EL-3' || rule === 'CM-1') && verdict === 'acted');
    return before !== after && (decided?.facts['votes'] ?? decided?.facts['copies'] ?? majority) < majority;
  },
  votesForAnyLog: votesForOlderLog,
  comparesLength: votesForOlderLog,
  comparesTerm: votesForOlderLog,
  forgetsTerm: ({ command }) => command?.name === 'restart',
  losesTail: ({ command }) => command?.name === 'restart',
  commitsByCount: ({ after, before }) =>
    after?.volatile.role.name === 'leader' &&
    after.volatile.commitIndex > before!.volatile.commitIndex &&
    termAt(log(after), after.volatile.commitIndex) < after.persistent.currentTerm,
  appendsUnchecked: ({ envelope, before }) => {
    if (envelope?.body.type !== 'AppendEntriesRequest' || before === null) return false;
    return termAt(log(before), envelope.body.prevLogIndex) !== envelope.body.prevLogTerm;
  },
  keepsConflicts: ({ envelope, after }) => {
    if (envelope?.body.type !== 'AppendEntriesRequest' || after === null) return false;
    return envelope.body.entries.some(({ index, term }) => termAt(log(after), index) !== term);
  },
  truncatesAlways: ({ before, after, envelope }) =>
    envelope?.body.type === 'AppendEntriesRequest' && lastIndex(log(after)) < lastIndex(log(before)),
  countsUnwrittenCopy: ({ after, before }) =>
    after?.volatile.role.name === 'leader' && after.volatile.commitIndex > before!.volatile.commitIndex,
};

function votesForOlderLog({ envelope, before, after }: SimEvent): boolean {
  if (envelope?.body.type !== 'RequestVoteRequest' || before === null) return false;
  const { candidateId, lastLogTerm, lastLogIndex } = envelope.body;
  const granted = after!.persistent.votedFor === candidateId;
  const [term, index] = [lastTerm(log(before)), lastIndex(log(before))];
  return granted && (lastLogTerm < term || (lastLogTerm === term && lastLogIndex < index));
}

describe('the chain of a violation holds a broken step', () => {
  test.each(Object.keys(WRONG) as MutantId[])('%s', { timeout: 120_000 }, (name) => {
    const history = firstBroken(name);
    expect(chainOfViolation(history).filter(WRONG[name]!).length).toBeGreaterThan(0);
  });
});

/** M01: the voter has forgotten its vote in the crash, so the second one is correct by what it knows. */
test('a forgotten vote: both votes of the term, and the restart that lost the first', () => {
  const run = { ...defaultRun(1, 3), clock: 'manual' as const };
  const history = createHistory(run, { unsafe: ['forgetsVote'] });
  advance(history, 1000);
  const deliver = (from: number, to: number) => {
    const message = messagesInFlight(history.world).find((other) => other.from === from && other.to === to)!;
    return issue(history, 'deliver', { message: message.id }).id;
  };
  issue(history, 'timeout', { server: 1 });
  issue(history, 'timeout', { server: 3 });
  const firstVote = deliver(1, 2);
  const first = deliver(2, 1);
  issue(history, 'crash', { server: 2 });
  const restart = issue(history, 'restart', { server: 2 }).id;
  const secondVote = deliver(3, 2);
  const second = deliver(2, 3);
  const { causes } = explain(history, { about: 'event', event: second });
  const ids = causes.map(({ row }) => row.id);
  expect(ids).toEqual([3, 4, firstVote, first, restart, secondVote, second]);
  expect(causes.at(-1)!.row.happenings[0]!.what).toBe('violates');
});
