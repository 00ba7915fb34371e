import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LogCell, LogWindow } from '../../store/index.ts';
import { scene, server, servers } from '../testing/scene.ts';
import { show } from '../testing/show.ts';
import { Logs } from './Logs.tsx';
import { spokenCommand } from './words.ts';

const html = () => renderToStaticMarkup(<Logs />);
const count = (text: string, part: string) => text.split(part).length - 1;

beforeEach(() => show());

describe('the logs', () => {
  test('say every cell as a sentence', () => {
    const text = html();
    expect(text).toContain('Entry 6 at S1, term 3, set x to 4, not committed.');
    expect(text).toContain('Entry 5 at S3, term 3, set z to 7, committed, applied.');
    expect(text).toContain('S5 has no entry 6.');
    expect(text).toContain('Logs at 1.288 s');
  });

  test('draw committed, open and missing apart', () => {
    const text = html();
    expect(count(text, 'data-state="committed"')).toBe(24);
    expect(count(text, 'data-state="open"')).toBe(3);
    expect(count(text, 'data-state="missing"')).toBe(8);
  });

  test('mark an entry on a majority that is not committed', () => {
    const entries = scene.logs.entries.map((cell) => (cell.index === 6 ? { ...cell, majority: true } : cell));
    show({ logs: { ...scene.logs, entries } });
    expect(count(html(), 'data-state="majority"')).toBe(2);
    expect(html()).toContain('Entry 6 at S1, term 3, set x to 4, on a majority, not committed.');
  });

  test('are one tab stop', () => expect(count(html(), 'tabindex="0"')).toBe(1));

  test('hollow out what a crash took', () => {
    show({
      servers: servers.map((one, id) =>
        id === 5 ? server(5, { status: 'down', lastApplied: 4, commitIndex: 4 }) : one,
      ),
    });
    expect(count(html(), 'data-applied="hollow"')).toBe(4);
    expect(count(html(), 'data-hollow')).toBe(1);
    expect(html()).toContain('hollow: lost in the crash');
  });

  test('show a danger bar where a server takes an open entry for committed', () => {
    expect(html()).not.toContain('data-danger');
    show({
      servers: servers.map((one, id) => (id === 1 ? server(1, { role: 'leader', commitIndex: 6 }) : one)),
    });
    expect(count(html(), 'data-danger')).toBe(1);
  });

  test('highlight a selected entry at every server that has it', () => {
    show({ selection: { kind: 'entry', server: 1, index: 6, term: 3 } });
    expect(count(html(), 'aria-selected="true"')).toBe(2);
  });

  test('tell of a selected leader where it stands with each follower', () => {
    expect(html()).not.toContain('matchIndex at S1');
    show({ selection: { kind: 'server', server: 1 } });
    expect(html()).toContain('matchIndex at S1');
    expect(html()).toContain('nextIndex at S1');
  });

  test('keep the end of a long log in view, with its index numbers and a way back', () => {
    show({ logs: longLog(1234) });
    const text = html();
    expect(text).toContain('>1234<');
    expect(text).toContain('Earlier entries');
    expect(text).toContain('Entry 1234 at S1');
    expect(text).not.toContain('>1<');
  });

  test('say that there is nothing yet', () => {
    show({
      logs: {
        revision: 9,
        first: 1,
        last: 0,
        longest: 0,
        entries: [],
        rows: scene.servers.map(() => new Int16Array()),
      },
    });
    expect(html()).toContain('No entries yet. A client write adds one.');
    expect(count(html(), 'data-state="missing"')).toBe(20);
  });

  test('strike what the leader of a higher term will remove', () => {
    show({
      servers: servers.map((one, id) =>
        id === 4 ? server(4, { role: 'leader', currentTerm: 4 }) : id === 0 ? one! : server(id, { lastIndex: 6 }),
      ),
      logs: {
        ...scene.logs,
        entries: [
          ...scene.logs.entries,
          { index: 6, term: 4, command: 'y=1', kind: 'command', committed: false, majority: false },
        ],
        rows: scene.logs.rows.map((row, id) => (id === 4 ? Int16Array.of(0, 1, 2, 3, 4, 7, -1) : row)),
      },
    });
    expect(html()).toContain('Entry 6 at S2, term 3, set x to 4, not committed, about to be removed.');
    expect(html()).toContain('Entry 6 at S4, term 4, set y to 1, not committed.');
  });
});

function longLog(length: number): LogWindow {
  const first = length - 39;
  const entries = Array.from({ length: 40 }, (_, i): LogCell => ({
    index: first + i,
    term: 3,
    command: 'x=1',
    kind: 'command',
    committed: true,
    majority: true,
  }));
  const row = Int16Array.from(entries.keys());
  return { revision: 7, first, last: length, longest: length, entries, rows: scene.servers.map(() => row) };
}

test.each([
  ['x=4', 'set x to 4'],
  ['x=a=b', 'set x to a=b'],
  ['del x', 'delete x'],
  ['x+1', 'add one to x'],
  ['', 'no-op'],
])('%s is spoken as %s', (command, spoken) => expect(spokenCommand(command)).toBe(spoken));

describe('beside other branches and clocks', () => {
  const branch = (id: number) => ({
    id,
    name: '',
    parent: id - 1,
    fork: { events: 100, now: 1_200_000 },
    act: null,
    end: { events: 141, now: 1_288_000 },
    leader: null,
  });

  test('the logs say which branch they are of, as soon as there are two', () => {
    show({ branch: 1, branches: [branch(1)] });
    expect(html()).not.toContain('branch 1');
    show({ branch: 2, branches: [branch(1), branch(2)] });
    expect(html()).toContain('branch 2');
  });

  test('where writes wait for the reader, each log says whether it is on disk', () => {
    const logs = { ...scene.logs, last: 2, longest: 2 };
    const slow = { ...scene.network, dials: { ...scene.network.dials, diskLatency: 2000 } };
    const writing = server(2, { lastIndex: 2, durable: { currentTerm: 3, votedFor: 1, lastIndex: 1 } });
    show({ logs, network: slow, manual: true, servers: servers.map((one, id) => (id === 2 ? writing : one)) });
    expect(html().match(/>in memory, not on disk</g)).toHaveLength(1);
    expect(html().match(/>on disk</g)).toHaveLength(4);
    show({ logs, network: slow, manual: false });
    expect(html()).not.toContain('on disk');
  });

  test('through the eyes of a leader the others are dim, and what it believes of them is marked', () => {
    show({ viewAs: 1 });
    expect(html().match(/role="row"[^>]*data-unknown/g)).toHaveLength(4);
    expect(html()).toContain('matchIndex at S1');
  });
});
