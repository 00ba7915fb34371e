import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signOf } from './sign.ts';
import { candidate, cluster, message, server, sides } from './testing/clusters.ts';
import type { ClusterView, ServerView } from './view.ts';

const follower = (id: number, currentTerm = 1, votedFor = 0) => server(id, { currentTerm, votedFor });
const leader = (id: number, currentTerm = 1, commitIndex = 0) =>
  server(id, { role: 'leader', currentTerm, votedFor: id, commitIndex });
const say = (view: ClusterView) => {
  const { headline, support } = signOf(view);
  return `${headline}. ${support}`;
};
const five = (...servers: readonly ServerView[]) => [
  ...servers,
  ...[1, 2, 3, 4, 5].slice(servers.length).map((id) => follower(id)),
];
const down = (id: number) => server(id, { status: 'down', currentTerm: 1 });

describe('the sign says', () => {
  test('at the start, that timers run', () => {
    const view = cluster([1, 2, 3, 4, 5].map((id) => server(id)));
    expect(say(view)).toBe('Waiting. The first timer to run out starts an election.');
    expect(signOf(view).term).toBe(0);
  });

  test('who asks for votes, and once answers come, how many are missing', () => {
    const servers = five(candidate(1, 2, [1, 0, 0, 0, 0]));
    expect(say(cluster(servers))).toBe('S1 asks for votes. It has 1 of the 3 votes it needs.');
    const answering = cluster(servers, { messages: [message({ from: 2, to: 1, kind: 'voteGranted', term: 2 })] });
    expect(say(answering)).toBe('Election: S1 needs 2 more votes. It has 1 of the 3 votes it needs.');
    const answered = cluster(five(candidate(1, 2, [1, 1, 0, 0, 0])));
    expect(say(answered)).toBe('Election: S1 needs 1 more vote. It has 2 of the 3 votes it needs.');
  });

  test('that two ask, and how they stand', () => {
    const view = cluster(five(candidate(1, 2, [1, 0, 0, 0, 0]), candidate(2, 2, [0, 1, 1, 0, 0])));
    expect(say(view)).toBe('Election: S1 and S2 ask for votes. S1 has 1 vote and S2 has 2.');
  });

  test('that a vote is split as soon as it is, wherever the answers have got to', () => {
    const spent = [candidate(1, 5, [1, 0, 0, 0]), candidate(2, 5, [0, 1, 0, 0]), follower(3, 5, 1), follower(4, 5, 2)];
    expect(say(cluster(spent))).toBe('Nobody won term 5. S1 and S2 have 1 vote each.');
    const open = [...spent.slice(0, 3), follower(4, 4)];
    expect(say(cluster(open))).toBe('Election: S1 and S2 ask for votes. S1 and S2 have 1 vote each.');
  });

  test('that a refused candidate cannot win', () => {
    const view = cluster(five(candidate(1, 2, [1, 2, 2, 2, 0])));
    expect(say(view)).toBe('S1 cannot win term 2. 3 of 5 servers refuse to vote for it.');
  });

  test('who leads, and how far the log has spread', () => {
    const logs = ['1 1', '1 1', '1 1', '1', '1'];
    const servers = five(leader(1, 1, 1));
    expect(say(cluster(servers, { logs }))).toBe('S1 leads term 1. Entry 2 is on 3 of 5 servers.');
    const everywhere = cluster(five(leader(1, 1, 2)), { logs: logs.map(() => '1 1') });
    expect(say(everywhere)).toBe('S1 leads term 1. Everyone has stored every entry.');
    expect(say(cluster(five(leader(1, 1, 2)), { logs }))).toBe('S1 leads term 1. S4 and S5 are behind.');
    expect(say(cluster(servers))).toBe('S1 leads term 1. The log is empty.');
  });

  test('that logs differ where one is longer, and that an inherited entry must wait (Figure 8)', () => {
    const longer = cluster(five(leader(1, 3, 1)), { logs: ['1', '1', '1', '1', '1 2'] });
    expect(say(longer)).toBe("S1 leads term 3. The log of S5 differs from S1's.");
    const figure8 = cluster(five(leader(1, 4, 1)), { logs: ['1 2 4', '1 2', '1 2', '1', '1 3'] });
    expect(say(figure8)).toBe('S1 leads term 4. Entry 2 is on 3 of 5 servers, but from term 2, so it waits.');
    // Figure 7: all ten are inherited; with or without one of the leader's own behind them, it is the last that is told.
    const inherited = Array<string>(5).fill('1 1 1 4 4 5 5 6 6 6');
    const waits = 'S1 leads term 8. Entry 10 is on 5 of 5 servers, but from term 6, so it waits.';
    expect(say(cluster(five(leader(1, 8)), { logs: inherited }))).toBe(waits);
    expect(say(cluster(five(leader(1, 8)), { logs: [`${inherited[0]} 8`, ...inherited.slice(1)] }))).toBe(waits);
  });

  test('nothing that only a rule guarantees that is off', () => {
    const inherited = cluster(five(leader(1, 4)), { logs: ['1', '1', '1', '1', '1'], unsafe: ['commitsByCount'] });
    expect(say(inherited)).toBe('S1 leads term 4. Entry 1 is on 5 of 5 servers.');

    const network = sides([1, 2], [3, 4]);
    const half = [follower(1), follower(2), candidate(3, 2, [0, 0, 1, 0]), follower(4, 2)];
    expect(say(cluster(half, { network }))).toBe('No majority: no server reaches 3 of 4. Nobody can win.');
    expect(say(cluster(half, { network, unsafe: ['halfIsEnough'] }))).toBe(
      'S3 asks for votes. It has 1 of the 2 votes it needs.',
    );
    const led = [follower(1), follower(2), leader(3, 2), follower(4, 2)];
    expect(say(cluster(led, { network }))).toMatch(/^No majority/);
    expect(say(cluster(led, { network, unsafe: ['halfIsEnough'] }))).toBe('S3 leads term 2. The log is empty.');

    const refused = [candidate(1, 2, [1, 2, 2]), follower(2, 2, 3), server(3, { currentTerm: 2, votedFor: 3 })];
    expect(say(cluster(refused))).toMatch(/^Nobody won term 2|^S1 cannot win/);
    for (const off of ['votesTwice', 'forgetsVote', 'countsLateVotes'] as const)
      expect(say(cluster(refused, { unsafe: [off] }))).toMatch(/^Election: S1 needs 1 more vote/);
  });

  test('that the network is cut and who leads on the other side', () => {
    const network = sides([1, 2], [3, 4, 5]);
    const candidacy = cluster(
      [leader(1, 3), follower(2, 3), follower(3, 4, 4), candidate(4, 4, [0, 0, 0, 1, 0]), follower(5, 3)],
      {
        network,
        messages: [message({ from: 3, to: 4, kind: 'voteGranted', term: 4 })],
      },
    );
    expect(say(candidacy)).toBe(
      'Election: S4 needs 2 more votes. The network is cut. S1 still leads term 3 on the other side.',
    );
    const won = cluster([leader(1, 3), follower(2, 3), follower(3, 4), leader(4, 4), follower(5, 4)], { network });
    expect(say(won)).toBe('S4 leads term 4. The network is cut. S1 still leads term 3 on the other side.');
    const healed = cluster([leader(1, 3), follower(2, 3), follower(3, 4), leader(4, 4), follower(5, 4)]);
    expect(say(healed)).toBe('S4 leads term 4. S1 still leads term 3: it has not heard of a newer one.');
  });

  test('that a leader without a majority is alone, and that a lonely candidate asks in vain', () => {
    const network = sides([1, 2], [3, 4, 5]);
    expect(say(cluster(five(leader(1, 3)), { network }))).toBe(
      'S1 leads term 3, but reaches no majority. It reaches 2 of 5 servers, itself included, and needs 3.',
    );
    const lonely = cluster(
      [candidate(1, 9, [1, 0, 0, 0, 0]), follower(2, 3), leader(3, 3), follower(4, 3), follower(5, 3)],
      {
        network,
      },
    );
    expect(say(lonely)).toBe('S3 leads term 3. S1 asks for votes, but reaches 2 of 5 servers.');
  });

  test('that nobody can win without a majority', () => {
    const view = cluster([follower(1), follower(2), down(3), down(4), down(5)]);
    expect(say(view)).toBe('No majority: 2 of 5 servers are up. Nobody can win.');
    const cut = cluster(
      [1, 2, 3, 4].map((id) => follower(id)),
      { network: sides([1, 2], [3, 4]) },
    );
    expect(say(cut)).toBe('No majority: no server reaches 3 of 4. Nobody can win.');
  });

  test('nothing of the kind while a vote on its way could still decide', () => {
    const servers = [candidate(1, 2, [1, 1, 0, 0, 0]), follower(2, 2, 1), down(3), down(4), down(5)];
    expect(say(cluster(servers))).toMatch(/^No majority/);
    const coming = cluster(servers, { messages: [message({ from: 3, to: 1, kind: 'voteGranted', term: 2 })] });
    expect(say(coming)).toMatch(/^Election: S1 needs 1 more vote/);
    const known = cluster(servers, { messages: [message({ from: 2, to: 1, kind: 'voteGranted', term: 2 })] });
    expect(say(known)).toMatch(/^No majority/);
  });

  test('under the manual clock, that it is the reader who moves', () => {
    const timers = cluster(five(follower(1)), { manual: true });
    expect(say(timers)).toBe('Your move: choose what happens next. Time stands still. Waiting: nobody leads.');
    const logs = ['1 1', '1', '1', '1', '1'];
    const writing = cluster(five(leader(1, 1, 1)), { logs, manual: true, choices: 9 });
    expect(say(writing)).toBe(
      'Your move: 9 things can happen next. Time stands still. S1 leads term 1 and wants entry 2 on 3 of 5 servers.',
    );
    const dead = cluster([1, 2, 3].map(down), { manual: true, choices: 0 });
    expect(say(dead)).toBe('Your move, but nothing can happen. Time stands still. All servers are down. Restart one.');
    expect(signOf(cluster(five(leader(1)), { manual: true, choices: 1 })).headline).toBe(
      'Your move: 1 thing can happen next',
    );
  });

  test('in which of several futures, and how far it is known, where there is room', () => {
    const branch = { number: 2, of: 3, name: 'S5 crashes' };
    const past = cluster(five(leader(1)), { branch, behind: 1_912_000 });
    expect(signOf(past).support).toBe('Branch 2 of 3. The log is empty. The run is known up to 3.200 s.');
    expect(signOf(cluster(five(leader(1)), { branch: { ...branch, number: 7 } })).support).toBe(
      'Branch 7. The log is empty.',
    );
    const alone = [leader(1, 3), follower(2, 3), down(3), down(4), down(5)];
    expect(signOf(cluster(alone, { branch, behind: 1 })).support).toBe(
      'Branch 2 of 3. Nobody can win. S1 still leads term 3, for as long as it hears no newer one.',
    );
  });

  test('that a paused leader is paused', () => {
    const view = cluster([{ ...leader(1, 2), status: 'paused' }, ...[2, 3].map((id) => follower(id, 2))]);
    expect(say(view)).toBe('S1 leads term 2, but is paused. The first timer to run out starts an election.');
  });

  test('that safety is broken, before all else', () => {
    const violation = {
      check: 'electionSafety',
      event: 7,
      against: 3,
      servers: [2, 4],
      index: 0,
      term: 4,
      facts: {},
    } as const;
    const sign = signOf(cluster(five(leader(1, 5)), { violations: [violation] }));
    expect(sign).toEqual({
      term: 4,
      headline: 'Safety broken: two leaders in term 4',
      support: 'S2 and S4 have both been leader in term 4.',
      broken: true,
    });
  });
});

/** Any state at all, possible or not: what is claimed must hold in it. */
const anyServer = (id: number, size: number): fc.Arbitrary<ServerView> =>
  fc
    .record({
      status: fc.constantFrom('up', 'up', 'up', 'down', 'paused'),
      role: fc.constantFrom('follower', 'follower', 'candidate', 'leader'),
      currentTerm: fc.integer({ min: 0, max: 3 }),
      votedFor: fc.integer({ min: 0, max: size }),
      commitIndex: fc.integer({ min: 0, max: 3 }),
      lastIndex: fc.integer({ min: 0, max: 3 }),
      lastTerm: fc.integer({ min: 0, max: 3 }),
      votes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: size, maxLength: size }),
    } as const)
    .map((s) => {
      const role = s.status === 'down' ? 'follower' : s.role;
      // With a majority it would lead.
      let granted = 1;
      const votes = s.votes.map((vote, i) =>
        i + 1 === id ? 1 : vote === 1 && ++granted > Math.floor(size / 2) ? 0 : vote,
      );
      return role === 'candidate'
        ? { ...s, ...candidate(id, s.currentTerm, votes), status: s.status }
        : server(id, { ...s, role, votes: [] });
    });
const anyCluster = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc
    .record({
      servers: fc.tuple(...Array.from({ length: size }, (_, i) => anyServer(i + 1, size))),
      cuts: fc.array(fc.tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size })), { maxLength: 20 }),
    })
    .map(({ servers, cuts }) => cluster(servers, { network: { cuts, sides: [] } })),
);

describe('in any state', () => {
  test('the headline fits on one line and the sign speaks plainly', () => {
    fc.assert(
      fc.property(anyCluster, (view) => {
        const { headline, support } = signOf(view);
        expect(headline.length).toBeLessThanOrEqual(48);
        expect(`${headline} ${support}`).not.toMatch(/!|undefined|NaN|S0\b|-\d/);
        expect(headline).not.toMatch(/\.$/);
        expect(support).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('what the headline claims is so', () => {
    fc.assert(
      fc.property(anyCluster, (view) => {
        const { headline } = signOf(view);
        const servers = view.servers.slice(1);
        const quorum = Math.floor(view.size / 2) + 1;
        const named = servers.find(({ id }) => headline.includes(`S${id} `));
        const reaches = (a: number) =>
          servers.filter(
            (b) =>
              b.status === 'up' &&
              (a === b.id || !view.network.cuts.some(([x, y]) => (x === a && y === b.id) || (y === a && x === b.id))),
          ).length;
        if (/leads term/.test(headline)) {
          expect(named).toMatchObject({ role: 'leader', currentTerm: Number(/term (\d+)/.exec(headline)![1]) });
          expect(named!.status).toBe(headline.endsWith('paused') ? 'paused' : 'up');
          if (headline.endsWith('no majority')) expect(reaches(named!.id)).toBeLessThan(quorum);
        } else if (/needs|asks/.test(headline)) {
          expect(named).toMatchObject({ role: 'candidate', status: 'up' });
        } else if (/ask for votes/.test(headline)) {
          expect(servers.filter((s) => s.role === 'candidate' && s.status === 'up').length).toBeGreaterThan(1);
        } else if (headline.startsWith('No majority')) {
          expect(servers.filter(({ id, status }) => status === 'up' && reaches(id) >= quorum)).toEqual([]);
        } else if (headline.startsWith('Nobody won')) {
          const term = Number(/term (\d+)/.exec(headline)![1]);
          const mayHave = (id: number) =>
            servers.filter((s) => s.currentTerm < term || s.votedFor === 0 || s.votedFor === id).length;
          expect(servers.every(({ id }) => mayHave(id) < quorum)).toBe(true);
        } else if (headline.startsWith('Waiting')) {
          expect(servers.some(({ status }) => status === 'up')).toBe(true);
          expect(servers.filter(({ status, role }) => status === 'up' && role !== 'follower')).toEqual([]);
        } else expect(headline).toMatch(/cannot win/);
      }),
      { numRuns: 4000 },
    );
  });
});
