/** What the panels say to an answer: rendered with the answer itself, as no worker answers here. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MutantId } from '../../raft/mutants/ids.ts';
import type { BranchInfo } from '../../store/index.ts';
import { scene, server, servers } from '../testing/scene.ts';
import { show } from '../testing/show.ts';
import { Compared } from './compare/Compare.tsx';
import { changesOf } from './inspect/changes.ts';
import { EventCard } from './inspect/InspectEvent.tsx';
import { KnowledgeList } from './inspect/Knowledge.tsx';
import { Choices } from './next/Choices.tsx';
import { Boxes } from './rules/Rules.tsx';
import {
  choices,
  comparison,
  counts,
  detail,
  explanation,
  knowledge,
  long,
  noLeader,
  notCommitted,
  vote,
} from './testing/answers.ts';
import { questionOf } from './why/questionOf.ts';
import { causeOf, effectOf } from './why/walk.ts';
import { Story } from './why/Why.tsx';

const html = (element: ReactElement) => renderToStaticMarkup(element);
const text = (element: ReactElement) =>
  html(element)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&#x27;/g, "'");
const nothing = () => undefined;

beforeEach(() => show());

describe('Why?', () => {
  test('tells the story in order, the event last, then its rule and what it led to', () => {
    const read = text(<Story story={explanation} at={-1} onJump={nothing} />);
    expect(read).toMatch(/S3 votes for S4 1\.283 s, event 141/);
    expect(read).toMatch(
      /1\.104 .*1\.270 .*1\.283 .*RV-3 · RequestVote \(§5\.4\.1, diss\. §3\.6\.1\).*Leads to 1\.298/,
    );
  });
  test('draws faults as red squares, causes hollow and the event solid', () => {
    const marks = html(<Story story={explanation} at={-1} onJump={nothing} />).match(/data-mark="\w+"/g);
    expect(marks?.slice(0, 3)).toEqual(['data-mark="fault"', 'data-mark="hollow"', 'data-mark="solid"']);
  });
  test('shows where it began and the last four steps; the others on request', () => {
    const drawn = html(<Story story={{ ...long, effects: [], onTheirWay: [] }} at={-1} onJump={nothing} />);
    expect(drawn.match(/data-mark/g)).toHaveLength(5);
    expect(drawn).toContain('3 more');
    expect(drawn).toContain('0.510');
    expect(drawn).not.toContain('0.520');
  });
  test('marks the step at which the reader stands', () =>
    expect(html(<Story story={explanation} at={133} onJump={nothing} />)).toMatch(
      /aria-current="step" aria-label="1\.270 s/,
    ));
  test('names every server whose acknowledgement is missing', () => {
    const read = text(<Story story={notCommitted} at={-1} onJump={nothing} />);
    expect(read).toMatch(/Entry 6 is not committed.*Why not\?.*S3 .*S4 .*S5 /);
    expect(read).toMatch(/Where it comes from 1\.010/);
  });
  test('says why there is no leader where no event answers', () =>
    expect(text(<Story story={noLeader} at={-1} onJump={nothing} />)).toMatch(/Nobody leads.*Why not\?/));
  test('asks about whatever is selected', () => {
    expect(questionOf({ kind: 'server', server: 3 })).toEqual({ about: 'role', server: 3 });
    expect(questionOf({ kind: 'entry', server: 1, index: 6, term: 3 })).toEqual(notCommitted.question);
    expect(questionOf({ kind: 'event', event: 140 })).toEqual(explanation.question);
    expect(questionOf({ kind: 'none' })).toBeNull();
  });
  test('walks one cause back and one effect on', () => {
    expect([causeOf(explanation), effectOf(explanation)]).toEqual([133, 144]);
    expect([causeOf(noLeader), effectOf(noLeader)]).toEqual([null, null]);
  });
});

describe('Rules', () => {
  const boxes = (only = false, row = vote as typeof vote | null, unsafe: readonly MutantId[] = []) => (
    <Boxes counts={counts} row={row} only={only} open="" unsafe={unsafe} />
  );
  test('shows the four boxes of Figure 2 with how often each rule held', () => {
    const read = text(boxes());
    expect(read).toMatch(
      /State §5\.1.*PS-1.*RequestVote, at the receiver.*RV-3.*AppendEntries.*Rules for servers.*CM-1/,
    );
    expect(read).toMatch(/4 of 6 held 4 of 6 times/);
    expect(read).toMatch(/0 of 2 held 0 of 2 times/);
    expect(read).toMatch(/fired 1 time/);
  });
  test('crosses a rule that is off, says what is not asked, and has a menu for every rule that can be', () => {
    const off = boxes(false, vote, ['commitsByCount']);
    expect(html(off).match(/data-off="true"/g)).toHaveLength(1);
    expect(html(off)).toMatch(/data-rule="CM-1" data-off="true"/);
    expect(text(off)).toMatch(/off .*Off: own term only\. A leader counts copies only of entries of its own term\./);
    expect(html(boxes())).not.toContain('data-off');
    expect(text(boxes())).not.toContain('Off:');
    const menus = [...html(boxes()).matchAll(/aria-label="Switch ([A-Z]+-\d+) off or on"/g)].map(([, id]) => id);
    expect(menus).toContain('RV-3');
    expect(menus).not.toContain('PS-4');
    expect(new Set(menus).size).toBe(menus.length);
  });
  test('a rule that no moment can report has a dash, not a zero', () =>
    expect(text(boxes())).toMatch(/PS-6 [^§]*? – always so/));
  test('lights the rules of the event, and on request shows only these', () => {
    expect(html(boxes()).match(/data-lit="acted"/g)).toHaveLength(1);
    expect(text(boxes(true))).toMatch(/^ RequestVote, at the receiver §5\.1–5\.4 RV-3 .*S3 at 1\.283: /);
    expect(text(boxes(true))).not.toContain('EL-1');
    expect(text(boxes(true, { ...vote, fired: [] }))).toContain('No rule was tested at this instant.');
  });
  test('a refusal has a mark of its own', () => {
    const row = { ...vote, fired: [{ rule: 'RV-2', verdict: 'refused', facts: { votedFor: 2 } }] } as const;
    expect(html(boxes(false, row))).toContain('data-lit="refused"');
  });
});

describe('Inspect', () => {
  test('sets before and after side by side and says what changed', () => {
    const read = text(<EventCard row={vote} detail={detail} story={explanation} />);
    expect(read).toMatch(/S3 Before After Term 3 4 changed Voted for nobody S4 changed Role Follower Follower Timer/);
    expect(read).toMatch(/Timer 61 ms reset, 207 ms changed Log 5 entries 5 entries/);
    expect(read).toMatch(/Because 1\.104 .*Leads to .*Act here Nothing is known beyond this point/);
  });
  test('shows what else changed only where it did', () => {
    const rows = changesOf({ ...detail, after: server(3, { commitIndex: 6, status: 'down', role: 'follower' }) });
    expect(rows.filter(({ changed }) => changed).map(({ name }) => name)).toEqual([
      'Status',
      'Voted for',
      'Timer',
      'commitIndex',
    ]);
    expect(changesOf({ ...detail, before: null, after: null })).toEqual([]);
  });
  test('a timer that runs on has not changed', () => {
    const timer = changesOf({ ...detail, timerAfter: detail.timerBefore }).find(({ name }) => name === 'Timer');
    expect(timer).toMatchObject({ before: '61 ms', after: '61 ms', changed: false });
  });
  test('the log shows what came and what went', () => {
    const after = [1, 1, 2, 4];
    const read = text(<EventCard row={vote} detail={{ ...detail, logAfter: after }} story={null} />);
    expect(read).toMatch(/Entries 4 to 5 removed: 3 3 Entry 4 added: 4/);
  });
  test('acting in the past says that a branch will open; elsewhere the way there is offered', () => {
    show({ end: { ...scene.end, events: 900 } });
    expect(text(<EventCard row={vote} detail={null} story={explanation} />)).toContain('starts a new branch');
    expect(text(<EventCard row={{ ...vote, id: 20 }} detail={null} story={null} />)).toMatch(
      /To act at this point.*Go there/,
    );
  });
  test('offers what can be done to the messages that the event sent', () =>
    expect(text(<EventCard row={vote} detail={null} story={explanation} />)).toMatch(
      /Vote granted from S3 to S4.*Drop Delay… Duplicate S3 Crash/,
    ));
  test('tells what a server knows of the others', () => {
    const read = text(<KnowledgeList known={knowledge} />);
    expect(read).toMatch(/What S3 knows .*S1.*S2.*S4/);
  });
});

describe('What can happen next', () => {
  test('groups messages, disk and timers; many timers are a row of buttons', () => {
    const read = text(<Choices choices={choices} />);
    expect(read).toMatch(/Messages .*S3 to S4 .*Deliver Drop .*Disk .*Complete Fail Timers S1, heartbeat .*Fire/);
    expect(read).toMatch(/Fire S2 Fire S3 Fire S4 Fire S5/);
    // What is seen is how speech input asks for it (WCAG 2.5.3).
    expect(html(<Choices choices={choices} />)).toMatch(/aria-label="Fire S2, election timer\. Then /);
  });
  test('the selected one is marked, and is the one tab stop of the rows', () => {
    show({ selection: { kind: 'message', message: 76 } });
    const drawn = html(<Choices choices={choices} />);
    expect(drawn.match(/data-chosen="true"/g)).toHaveLength(1);
    expect(drawn.match(/data-row="true" tabindex="0"/g)).toHaveLength(1);
  });
  test('says so when nothing can happen', () => {
    show({ servers: servers.map((one, id) => (id === 0 ? one : server(id, { status: 'down' }))) });
    expect(text(<Choices choices={[]} />)).toBe(' Nothing can happen: all servers are down. Restart one. ');
  });
});

describe('Compare', () => {
  const branch = (id: number, name: string): BranchInfo => ({
    ...{ id, name, parent: id - 1, fork: { events: 141, now: 1_288_000 }, act: null, leader: null },
    end: { events: 200, now: 1_400_000 },
  });
  const branches = [branch(1, 'As it was'), branch(2, 'Vote dropped')];
  const compared = (changes = {}) => (
    <Compared comparison={{ ...comparison, ...changes }} branches={branches} shown={2} />
  );
  test('lists what differs now, most telling first, and what does not', () => {
    const read = text(compared());
    expect(read).toMatch(/Compare at 1\.330 s 1 As it was 2 Vote dropped 4 differences 1 2 .*leader candidate/);
    expect(read).toMatch(/Same in both: .*Show 1 instead Swap Stop comparing/);
  });
  test('says where they part when nothing differs yet', () =>
    expect(text(compared({ differences: [], at: 1_285_000 }))).toContain(
      'No difference at 1.285 s. They part at 1.288 s. Go there',
    ));
  test('says which one has ended, and offers to run it on', () =>
    expect(text(compared({ aEndsAt: 1_318_000 }))).toContain(
      'Branch 1 ends at 1.318 s. It is compared as it ends. Run it on',
    ));
});
