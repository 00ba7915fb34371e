import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { rowLayout } from '../../geometry/rows.ts';
import { CLOSEST, timeScale } from '../../geometry/tape-window.ts';
import type { Tape as TapeData } from '../../store/index.ts';
import { show } from '../testing/show.ts';
import { Commits } from './Commits.tsx';
import { Header } from './Header.tsx';
import { Tape } from './Tape.tsx';
import { TapeGrid } from './TapeGrid.tsx';
import { TileFuture } from './TileFuture.tsx';
import { TileLines } from './TileLines.tsx';
import { TileMarks } from './TileMarks.tsx';
import type { Tile } from './tiles.ts';
import { words } from './words.ts';

const MS = 1000;
const events = { sentBy: 1, endedBy: 2 };
const IDS = [1, 2, 3, 4, 5];
const follower = { at: 0, role: 'follower', term: 3, status: 'up' } as const;
const tape: TapeData = {
  from: 1100 * MS,
  to: 1300 * MS,
  tracks: [
    { server: 1, pieces: [{ ...follower, role: 'leader' }] },
    { server: 2, pieces: [follower, { ...follower, at: 1150 * MS, status: 'down' }] },
    { server: 3, pieces: [follower] },
    { server: 4, pieces: [follower, { at: 1270 * MS, role: 'candidate', term: 4, status: 'up' }] },
    { server: 5, pieces: [follower] },
  ],
  marks: [
    { at: 1104 * MS, event: 50, server: 0, kind: 'command', name: 'partition', args: {} },
    { at: 1270 * MS, event: 133, server: 4, kind: 'timeout', name: '', args: {} },
  ],
  strokes: [
    {
      id: 1,
      from: 1,
      to: 2,
      sentAt: 1120 * MS,
      endAt: 1140 * MS,
      kind: 'heartbeat',
      term: 3,
      count: 0,
      end: 'arrived',
      ...events,
    },
    {
      id: 2,
      from: 1,
      to: 5,
      sentAt: 1120 * MS,
      endAt: 1140 * MS,
      kind: 'heartbeat',
      term: 3,
      count: 0,
      end: 'cut',
      ...events,
    },
    {
      id: 3,
      from: 4,
      to: 5,
      sentAt: 1270 * MS,
      endAt: 1310 * MS,
      kind: 'voteRequest',
      term: 4,
      count: 0,
      end: 'flying',
      ...events,
    },
  ],
  strokesLeftOut: false,
  dots: [],
  dotsLeftOut: false,
  commits: [
    { at: 1140 * MS, event: 60, server: 1, index: 5 },
    { at: 1142 * MS, event: 61, server: 1, index: 6 },
    { at: 1250 * MS, event: 70, server: 1, index: 7 },
  ],
  cuts: [
    {
      at: 1104 * MS,
      until: Infinity,
      sides: [
        [1, 2],
        [3, 4, 5],
      ],
    },
  ],
};
const tile: Tile = { index: 11, from: tape.from, to: tape.to, tape };
const props = { tile, scale: timeScale(CLOSEST, 904).scale, x: 0, ids: IDS, row: 39 };
const rows = { layout: rowLayout(5, 'desktop'), ids: IDS, hidden: 0, above: 0, pinned: 0 };

beforeEach(() => show());

describe('a tile', () => {
  test('draws a line for a follower, bars for leader and candidate, a gap for who is down', () => {
    const html = renderToStaticMarkup(<TileLines {...props} />);
    expect(html).toContain('data-look="light"');
    expect(html).toContain('data-look="lost"');
    // The leader's bar and the candidate's.
    expect(html.match(/<rect/g)).toHaveLength(2);
    expect(html.match(/data-term="4"/g)).toHaveLength(2);
  });

  test('has a bullet where a term begins, a cross where a server crashed and where a message ended', () => {
    const html = renderToStaticMarkup(<TileMarks {...props} />);
    expect(html.match(/>4<\/text>/g)).toHaveLength(1);
    expect(html).not.toContain('>3</text>');
    expect(html.match(/<path/g)!.length).toBe(2);
  });

  test('shows beyond now only what is under way', () => {
    expect(renderToStaticMarkup(<TileFuture {...props} />).match(/<path/g)).toHaveLength(1);
  });
});

test('the header names faults and key events, but not on a phone', () => {
  const header = { tiles: [tile], bookmarks: [], scale: props.scale, base: tape.from, height: 26, rowsHeight: 195 };
  const html = renderToStaticMarkup(<Header {...header} flag={null} silent={false} />);
  expect(html).toContain('Partition');
  expect(html).toContain('S4 times out');
  expect(renderToStaticMarkup(<Header {...header} flag={null} silent />)).not.toContain('Partition');
});

test('only what breaks something is drawn in danger', () => {
  const header = { bookmarks: [], scale: props.scale, base: tape.from, height: 26, rowsHeight: 195, flag: null };
  const drawn = (name: string) => {
    const marks = [{ at: 1104 * MS, event: 50, server: 0, kind: 'command', name, args: {} } as const];
    return renderToStaticMarkup(<Header {...header} tiles={[{ ...tile, tape: { ...tape, marks } }]} silent />);
  };
  for (const name of ['crash', 'partition', 'drop']) expect(drawn(name)).not.toContain('_own_');
  for (const name of ['deliver', 'restart', 'healAll', 'setClock']) expect(drawn(name)).toContain('_own_');
});

test('where acts crowd, the crash among them keeps its size, its words and its line', () => {
  const at = (i: number) => (1104 + 2 * i) * MS;
  const acts = Array.from(
    { length: 14 },
    (_, i) => ({ at: at(i), event: i, server: 0, kind: 'command', name: 'deliver' }) as const,
  );
  const marks = acts.map((act) =>
    act.event === 7 ? { ...act, name: 'crash', args: { server: 2 } } : { ...act, args: {} },
  );
  const header = { bookmarks: [], scale: props.scale, base: tape.from, height: 26, rowsHeight: 195, flag: null };
  const text = renderToStaticMarkup(
    <Header {...header} tiles={[{ ...tile, tape: { ...tape, marks } }]} silent={false} />,
  );
  expect(text.match(/_guide_/g)).toHaveLength(1);
  expect(text.match(/<text/g)).toHaveLength(1);
  expect(text).toContain('S2 crashes');
});

test('commits are flags under the leader, with the index where there is room', () => {
  const drawn = { tiles: [tile], base: tape.from, scale: props.scale, ids: IDS };
  const html = renderToStaticMarkup(<Commits {...drawn} row={39} />);
  expect(html.match(/M[\d.]+,/g)).toHaveLength(3);
  expect(html.match(/<text[^>]*>\d+/g)!.map((text) => text.slice(-1))).toEqual(['5', '7']);
  expect(renderToStaticMarkup(<Commits {...drawn} row={27} />)).not.toContain('<text');
});

describe('the grid', () => {
  const html = () => renderToStaticMarkup(<TapeGrid rows={rows} tiles={[tile]} letters={false} onRing={() => {}} />);

  test('says each piece as a sentence', () => {
    expect(html()).toContain('S4, candidate of term 4 from 1.270 s.');
    expect(html()).toContain('S2, down from 1.150 s.');
    expect(html()).toContain('Partition at 1.104 s.');
    expect(html()).toContain('S1 commits up to entry 7 at 1.250 s.');
    expect(html()).toContain('S1, leader, term 3, side A.');
  });

  test('is one tab stop with a row for the marks and one for each server', () => {
    expect(html().match(/tabindex="0"/g)).toHaveLength(1);
    expect(html().match(/role="row"/g)).toHaveLength(6);
  });
});

test('the whole tape renders before any history has come', () => {
  const html = renderToStaticMarkup(<Tape />);
  expect(html).toContain(words.now);
  expect(html).toContain(words.widen);
});

test.each([
  ['crash', { server: 3 }, 'S3 crashes'],
  ['cutOneWay', { from: 2, to: 7 }, 'S2 to S7 cut'],
  ['healOneWay', { from: 2, to: 7 }, 'S2 to S7 healed'],
  ['healLink', { a: 2, b: 7 }, 'S2–S7 healed'],
  ['write', { op: 'set', key: 'x', value: '8', target: 0 }, 'x=8'],
  ['write', { op: 'delete', key: 'x', value: '', target: 0 }, 'del x'],
])('%s reads %s above the tape', (name, args, label) => expect(words.commandLabel(name, args)).toBe(label));
