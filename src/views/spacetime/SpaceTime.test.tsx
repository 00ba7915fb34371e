import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { diagramLayout } from '../../geometry/spacetime-rows.ts';
import { placeStrokes } from '../../geometry/spacetime-strokes.ts';
import type { Explanation, Stroke, Tape } from '../../store/index.ts';
import { scene } from '../testing/scene.ts';
import { show } from '../testing/show.ts';
import { diagramOf } from './diagram.ts';
import { EventGrid } from './EventGrid.tsx';
import { Plot, type PlotProps } from './Plot.tsx';
import { SpaceTime } from './SpaceTime.tsx';
import { Toolbar } from './Toolbar.tsx';
import { isTold, storyOf } from './useStory.ts';
import { words } from './words.ts';

const MS = 1000;
const IDS = [1, 2, 3, 4, 5];
const life = { at: 0, role: 'follower', term: 3, status: 'up' } as const;
const stroke = (changes: Partial<Stroke>): Stroke => ({
  id: 5,
  from: 4,
  to: 3,
  sentAt: 1270 * MS,
  endAt: 1283 * MS,
  kind: 'voteRequest',
  term: 4,
  count: 0,
  end: 'arrived',
  sentBy: 133,
  endedBy: 140,
  ...changes,
});
const strokes = [
  stroke({}),
  stroke({
    id: 9,
    from: 3,
    to: 4,
    sentAt: 1283 * MS,
    endAt: 1298 * MS,
    kind: 'voteGranted',
    end: 'flying',
    sentBy: 140,
    endedBy: -1,
  }),
  stroke({
    id: 2,
    from: 1,
    to: 2,
    sentAt: 1262 * MS,
    endAt: 1275 * MS,
    kind: 'heartbeat',
    term: 3,
    sentBy: 130,
    endedBy: 134,
  }),
  stroke({
    id: 3,
    from: 1,
    to: 3,
    sentAt: 1262 * MS,
    endAt: 1270 * MS,
    kind: 'heartbeat',
    term: 3,
    count: 0,
    end: 'cut',
    sentBy: 130,
    endedBy: 131,
  }),
];
const tile = (from: number, to: number): Tape => ({
  from: from * MS,
  to: to * MS,
  tracks: [
    { server: 1, pieces: [{ ...life, role: 'leader' }] },
    { server: 2, pieces: [life] },
    { server: 3, pieces: [life, { ...life, at: 1283 * MS, term: 4 }] },
    { server: 4, pieces: [life, { at: 1270 * MS, role: 'candidate', term: 4, status: 'up' }] },
    { server: 5, pieces: [life] },
  ],
  marks: [{ at: 1270 * MS, event: 133, server: 4, kind: 'timeout', name: '', args: {} }],
  strokes,
  strokesLeftOut: false,
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
  dots: [
    { event: 133, at: 1270 * MS, server: 4, marks: 3 },
    { event: 140, at: 1283 * MS, server: 3, marks: 4 },
  ],
  dotsLeftOut: false,
  commits: [],
});
const diagram = diagramOf([tile(1250, 1270), tile(1270, 1290)]);
const layout = diagramLayout(5, 640, false);
const [votes, timeout] = scene.feed.rows;
const explanation: Explanation = {
  question: { about: 'event', event: 140 },
  event: votes!,
  causes: [{ row: timeout!, by: 'message' }],
  effects: [],
  onTheirWay: [{ message: 9, kind: 'voteGranted', to: 4, deliverAt: 1298 * MS }],
  absence: null,
};
const story = storyOf(explanation, { kind: 'event', event: 140 })!;

function plot(changes: Partial<PlotProps> = {}): string {
  const [base, scale] = [1250 * MS, 0.012];
  const placed = placeStrokes({
    strokes: diagram.strokes,
    base,
    scale,
    rowY: (server) => (server - 0.5) * layout.row,
    stopY: (a, b) => (a + b) / 2,
    fold: false,
    tick: 10,
    next: null,
  });
  const props: PlotProps = {
    diagram,
    placed,
    bands: [{ at: 1104 * MS, until: Infinity, y: 2 * layout.row }],
    story: null,
    ids: IDS,
    layout,
    base,
    scale,
    width: 880,
    window: { from: 1250 * MS, span: 73 * MS },
    follows: false,
    at: 1288 * MS,
    viewAs: 0,
    bare: false,
    compact: false,
    focusRing: null,
  };
  return renderToStaticMarkup(<Plot {...props} {...changes} />);
}
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

beforeEach(() => show());

describe('tiles side by side', () => {
  test('tell each message, event, mark and cut once', () => {
    expect(diagram.strokes).toHaveLength(4);
    expect(diagram.dots.map(({ event }) => event)).toEqual([133, 140]);
    expect([diagram.marks.length, diagram.cuts.length]).toEqual([1, 1]);
  });

  test('are one life for each server', () => {
    expect(diagram.lives.get(4)?.map(({ role }) => role)).toEqual(['follower', 'candidate']);
    expect(diagram).toMatchObject({ from: 1250 * MS, to: 1290 * MS });
  });
});

describe('the story of an event', () => {
  test('is its causes, its effects, and what is under way from it', () => {
    expect([...story.events.keys()]).toEqual([133, 140]);
    expect(strokes.map((one) => isTold(story, one))).toEqual([true, true, false, false]);
  });

  test('of a message is that message with what led to it', () => {
    const about = storyOf(explanation, { kind: 'message', message: 9 })!;
    expect([...about.onTheirWay]).toEqual([9]);
  });

  test('is none where nothing answers', () =>
    expect(storyOf({ ...explanation, event: null }, { kind: 'none' })).toBeNull());
});

describe('the picture', () => {
  test('draws the leader as a bar, the candidate as a dashed one, the others as lines', () => {
    const html = plot();
    expect(html).toMatch(/class="[^"]*leader/);
    expect(html).toMatch(/class="[^"]*candidate/);
    expect(count(html, /class="[^"]*follower/g)).toBeGreaterThanOrEqual(5);
  });

  test('names messages, what happened, and the cut', () => {
    const html = plot();
    for (const text of ['Vote for me?', 'Vote granted', 'Heartbeat', 'S4 times out', words.cut, 'if nothing changes'])
      expect(html).toContain(text);
  });

  test('of a selected event has ring and words, and all that is not of its story is faint', () => {
    const html = plot({ story });
    expect(html).toContain('S3 votes for S4');
    expect(html).toMatch(/class="[^"]*ring/);
    expect(html).toMatch(/data-of="told"[^>]*><g/);
    expect(html).toContain('data-of="faint"');
    expect(plot()).not.toContain('data-of="faint"');
  });

  test('through the eyes of S3 dims the others, and messages that have not come to it', () => {
    const html = plot({ viewAs: 3 });
    expect(html).toMatch(/data-of="unknown"[^>]*><g data-term="3"/);
    expect(html).toMatch(/data-of="plain"[^>]*><g data-term="4"/);
    expect(html).not.toContain('S4 times out');
    expect(html).not.toContain(words.cut);
    expect(html).toContain('data-unknown="true"');
  });

  test('says that what lies ahead is known when it is', () => {
    show({ end: { events: 900, now: 3000 * MS } });
    expect(plot()).toContain(words.known[0]);
  });
});

describe('the grid', () => {
  const html = () =>
    renderToStaticMarkup(<EventGrid diagram={diagram} ids={IDS} layout={layout} letters={false} onRing={() => {}} />);

  test('is one tab stop with a row for each server and a cell for each of its events', () => {
    expect(count(html(), /tabindex="0"/g)).toBe(1);
    expect(count(html(), /role="row"/g)).toBe(5);
    expect(count(html(), /role="gridcell"/g)).toBe(2);
  });

  test('says what a server is, and where an event happened', () => {
    expect(html()).toContain('S4, candidate, term 4.');
    expect(html()).toContain('Event 140 at S3, 1.283 s.');
  });

  test('tells the selected event', () => {
    show({ selection: { kind: 'event', event: 140 } });
    expect(count(html(), /aria-selected="true"/g)).toBe(1);
  });
});

test('causes can be fitted when there are some', () => {
  const html = () => renderToStaticMarkup(<Toolbar sign={false} />);
  expect(html()).toContain('aria-disabled="true"');
  show({ selection: { kind: 'event', event: 140 } });
  expect(html()).not.toContain('aria-disabled="true"');
});

test('the whole view renders before any history has come', () => {
  const html = renderToStaticMarkup(<SpaceTime />);
  for (const text of [words.diagram, words.back, words.wholeRun]) expect(html).toContain(text);
});
