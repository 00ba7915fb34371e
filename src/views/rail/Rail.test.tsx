import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Violation } from '../../sim/types.ts';
import type { State } from '../../store/index.ts';
import { scene, server, servers } from '../testing/scene.ts';
import { show } from '../testing/show.ts';
import { Rail } from './Rail.tsx';

const html = (changes: Partial<State> = {}) => {
  show(changes);
  return renderToStaticMarkup(<Rail />);
};
/** What is read, without the tags. */
const text = (changes: Partial<State> = {}) =>
  html(changes)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&#x27;/g, "'");
const inspect = (selection: State['selection'], changes: Partial<State> = {}) =>
  text({ railTab: 'inspect', selection, ...changes });

// Panels that are fetched when they are first shown are there before a test looks at them.
beforeAll(async () => {
  for (const railTab of ['events', 'rules', 'inspect', 'safety', 'network'] as const) html({ railTab });
  await vi.dynamicImportSettled();
});
beforeEach(() => show());

describe('Events', () => {
  test('tell what happened and why, newest first, with the rule', () => {
    const read = text();
    expect(read).toMatch(/1\.283 S3 votes for S4 Its vote was free.*RV-3.*1\.270 S4 starts term 4.*EL-1/);
    expect(read).toContain('2 of 141');
  });
  test('are a grid with one tab stop', () => {
    const grid = /role="grid".*/.exec(html())![0];
    expect(grid.match(/class="[^"]*choose[^"]*" tabindex="0"/g)).toHaveLength(1);
  });
  test('mark the selected row', () =>
    expect(html({ selection: { kind: 'event', event: 133 } })).toMatch(/aria-selected="false".*aria-selected="true"/));
  test('offer to narrow the list to the selected server', () => {
    expect(text({ selection: { kind: 'server', server: 4 } })).toContain('Only S4');
    expect(text()).not.toContain('Only S');
  });
  test('let what is newer wait on top', () =>
    expect(text({ feed: { ...scene.feed, waiting: 1200 } })).toContain('1,200 newer'));
  test('say so when there is nothing, and offer all', () => {
    const empty = { ...scene.feed, rows: [], matching: 0 };
    expect(text({ feed: { ...empty, total: 0 } })).toContain('Nothing has happened yet.');
    expect(text({ feed: { ...empty, filter: 'faults' } })).toMatch(/No faults in this run\. Show all/);
    expect(text({ feed: { ...empty, server: 3 } })).toMatch(/Nothing of this kind at S3\. Show all/);
  });
});

describe('Inspect', () => {
  test('offers everything there is when nothing is selected', () => {
    const read = inspect({ kind: 'none' });
    expect(read).toMatch(/Nothing is selected.*S1 S2 S3 S4 S5.*Vote granted from S3 to S4, term 4/);
    expect(inspect({ kind: 'none' }, { playing: true })).toContain('7 messages in flight. Pause to choose one.');
  });
  test('shows a server under the names of Figure 2', () => {
    const read = inspect({ kind: 'server', server: 1 });
    expect(read).toMatch(/S1, Leader.*Crash Pause Send heartbeats now Cut off/);
    expect(read).toMatch(/currentTerm 3 votedFor S1 log\[\] 7 entries, last of term 3/);
    expect(read).toMatch(/commitIndex 5 lastApplied 5 leaderId S1/);
    expect(read).toMatch(/nextIndex matchIndex S1 itself 7 S2 8 6 S3 6 5/);
    expect(read).toMatch(/Key Value x 2 y 9 z 7/);
    expect(read).toMatch(/q=1 asks S1 waiting/);
  });
  test('counts a candidate’s votes and offers what makes sense', () => {
    expect(inspect({ kind: 'server', server: 4 })).toMatch(
      /Crash Pause Time out now Cut off.*votes 1 of the 3 it needs/,
    );
    const down = servers.map((one, id) => (id === 2 ? server(2, { status: 'down', since: 1_104_000 }) : one));
    const read = inspect({ kind: 'server', server: 2 }, { servers: down });
    expect(read).toMatch(
      /S2, Down since 1\.104 s Restart Restart S2 without its vote .* with an empty disk Cut off.*The crash took it/,
    );
  });
  test('tells what a crash now would lose', () => {
    const durable = { currentTerm: 3, votedFor: 0, lastIndex: 4 };
    const writing = servers.map((one, id) => (id === 3 ? server(3, { durable, votedFor: 4, writesUnderWay: 1 }) : one));
    const read = inspect({ kind: 'server', server: 3 }, { servers: writing });
    expect(read).toMatch(
      /bring back this older state: 1 write under way\. currentTerm 3 votedFor nobody log\[\] up to entry 4/,
    );
    expect(read).toContain('Complete write');
  });
  test('shows a message with its fields and what can be done with it', () => {
    const read = inspect({ kind: 'message', message: 76 });
    expect(read).toMatch(/Message m76 Vote request from S4 to S5, term 4, arrives in 5 milliseconds\./);
    expect(read).toMatch(/Deliver now Drop Delay… Duplicate Hold/);
    expect(read).toMatch(/RequestVote from S4 to S5 sent 1\.270 s arrives 1\.293 s/);
    expect(inspect({ kind: 'message', message: 5 })).toContain('This message has arrived or is lost.');
  });
  test('shows a link both ways', () => {
    expect(inspect({ kind: 'link', from: 3, to: 1 })).toMatch(
      /Link between S1 and S3.*Heal link Heal S1 to S3 Heal S3 to S1.*S1 to S3 cut S3 to S1 cut/,
    );
    expect(inspect({ kind: 'link', from: 1, to: 2 })).toMatch(/Cut both ways Cut S1 to S2 Cut S2 to S1.*S1 to S2 open/);
  });
  test('shows where an entry is and who knows that it is committed', () => {
    const read = inspect({ kind: 'entry', server: 1, index: 6, term: 3 });
    expect(read).toMatch(
      /Entry 6 Not committed: it can still be lost\..*x=4 stored at S1 and S2 \(2 of 5\) known committed by nobody/,
    );
    expect(inspect({ kind: 'entry', server: 1, index: 6, term: 9 })).toContain('no longer in any log');
  });
  test('shows an event with the rule and its section', () =>
    expect(inspect({ kind: 'event', event: 140 })).toMatch(
      /S3 votes for S4 1\.283 s, event 141.*RV-3 · RequestVote \(§5\.4\.1, diss\. §3\.6\.1\)/,
    ));
  test('survives what is no longer there', () =>
    expect(inspect({ kind: 'server', server: 9 })).toContain('This server does not exist in this run.'));
});

describe('Safety', () => {
  const violation: Violation = {
    ...{ check: 'electionSafety', event: 140, against: 133, servers: [2, 4], index: 0, term: 4, facts: {} },
  };
  test('names the five properties, with a tick each', () => {
    const read = text({ railTab: 'safety' });
    expect(read).toContain('All five hold, checked at 141 events.');
    expect(read).toMatch(
      /Election safety holds.*Leader append-only.*Log matching.*Leader completeness.*State machine safety/,
    );
    expect(html().match(/data-holds="true"/g)).toHaveLength(5);
  });
  test('shows the two events that exclude each other', () => {
    const read = text({ railTab: 'safety', violations: [violation] });
    expect(read).toMatch(/Two leaders in term 4 Election safety says this never happens\./);
    expect(read).toMatch(/1 S4 starts term 4 and votes for itself.*2 S3 votes for S4/);
    expect(read).toMatch(/Election safety broken 1 time.*Safety broken Show me/);
  });
  test('says of a rule that is off what it would have asked, and offers the run with it', () => {
    const unsafe = ['commitsByCount'] as const;
    const read = text({ railTab: 'safety', violations: [violation], unsafe });
    expect(read).toMatch(
      /CM-1 is off: own term only \(§5\.3, §5\.4\.2, diss\. §3\.6\.2\).*Switch on and replay Compare both/,
    );
    expect(text({ railTab: 'safety', unsafe })).not.toContain('is off');
    expect(text({ railTab: 'safety', violations: [violation] })).not.toContain('Switch on');
  });
  test('goes from pair to pair', () => {
    const two = [violation, { ...violation, check: 'logMatching', index: 2 } as const];
    expect(text({ railTab: 'safety', violations: two })).toContain('Next pair (1 of 2)');
  });
  test('is in sight in every tab', () => {
    for (const railTab of ['events', 'inspect', 'safety', 'network'] as const)
      expect(html({ railTab })).toContain('Election safety holds');
  });
});

describe('Network', () => {
  test('has every dial with its field, and a verdict', () => {
    const read = html({ railTab: 'network' });
    expect(read.match(/type="range"/g)).toHaveLength(9);
    expect(read).toContain('Worst round trip 48 ms, shortest election timeout 150 ms: elections may have to repeat.');
  });
  test('lists what is cut, and heals it', () => {
    expect(text({ railTab: 'network' })).toMatch(/Heal all S1 and S3 cut both ways Heal/);
    const network = { ...scene.network, cuts: [[2, 1]] as const, sides: [] };
    expect(text({ railTab: 'network', network })).toContain('S1 and S2 cut from S2 to S1');
    expect(text({ railTab: 'network', network: { ...network, cuts: [] } })).toContain('Every link is open.');
  });
  test('starts from the sides there are', () => {
    const read = html({ railTab: 'network' });
    const sideOf = (id: number) =>
      /checked=""[^>]*><span>([A-D])</.exec(read.slice(read.indexOf(`"Side of S${id}"`)))?.[1];
    expect([1, 2, 3, 4, 5].map(sideOf)).toEqual(['A', 'A', 'B', 'B', 'B']);
    expect(text({ railTab: 'network' })).toContain('S1 A B C D E S2');
  });
  test('needs two servers for sides, and offers one to nine', () => {
    const read = text({ railTab: 'network', size: 1, servers: servers.slice(0, 2) });
    expect(read).not.toContain('Cut into sides');
    expect(read).toMatch(/1 2 3 4 5 6 7 8 9 Seed 4711 Same seed again New seed/);
  });
});
