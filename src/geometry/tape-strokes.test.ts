import { describe, expect, test } from 'vitest';
import { bandsOf, bandSpan, stopAtBands } from './tape-hatching.ts';
import type { Stroke } from '../sim/index.ts';
import { strokePicture } from './tape-strokes.ts';

const stretch = { from: 0, to: 1000, scale: 1 };
const rowY = (server: number) => (server >= 1 && server <= 5 ? server * 40 - 20 : undefined);
let id = 0;
const stroke = (changes: Partial<Stroke>): Stroke => ({
  id: ++id,
  from: 1,
  to: 2,
  sentAt: 100,
  endAt: 130,
  kind: 'append',
  term: 3,
  count: 0,
  end: 'arrived',
  sentBy: 0,
  endedBy: 1,
  ...changes,
});
const draw = (...strokes: Stroke[]) => strokePicture(strokes, stretch, rowY);

describe('strokes', () => {
  test('run from row to row and end in a dot', () =>
    expect(draw(stroke({})).paths).toEqual([
      { key: 'heavy-3', look: 'heavy', term: 3, lines: 'M100,20L130,60', dots: 'M130,60L130,60' },
    ]));

  test('share a path by look and term', () => {
    const { paths } = draw(
      stroke({}),
      stroke({ to: 3 }),
      stroke({ kind: 'heartbeat' }),
      stroke({ kind: 'stored' }),
      stroke({ kind: 'voteRequest', term: 4 }),
    );
    expect(paths.map(({ key }) => key)).toEqual(['heavy-3', 'light-3', 'answer-3', 'heavy-4']);
  });

  test('belong to the stretch in which they were sent', () =>
    expect(draw(stroke({ sentAt: -5 }), stroke({ sentAt: 1000 })).paths).toEqual([]));

  test('without a row at either end are not drawn', () =>
    expect(draw(stroke({ from: 0 }), stroke({ to: 9 })).paths).toEqual([]));

  test('that are held leave their row without an end', () => {
    const { paths } = draw(stroke({ endAt: Infinity, end: 'flying' }));
    expect(paths[0]?.lines).toBe('M100,20L112,60');
    expect(paths[0]?.dots).toBe('');
  });

  test('that were lost end in a cross on the way', () => {
    const { paths, crosses } = draw(stroke({ to: 3, end: 'loss' }));
    expect(paths[0]).toMatchObject({ look: 'lost', lines: 'M100,20L130,68', dots: '' });
    expect(crosses).toBe('M126,64L134,72M134,64L126,72');
  });

  test('to a server that is down reach its row', () =>
    expect(draw(stroke({ end: 'down' })).paths[0]?.lines).toBe('M100,20L130,60'));

  test('of one round and side share a cross', () => {
    const { crosses } = draw(
      stroke({ from: 3, to: 4, end: 'cut' }),
      stroke({ from: 3, to: 5, end: 'cut', endAt: 140 }),
      stroke({ from: 3, to: 1, end: 'cut' }),
    );
    // Two arms each.
    expect(crosses.match(/M/g)).toHaveLength(2 * 2);
  });

  test('of answers are left out where they would lie on the request', () => {
    expect(draw(stroke({ kind: 'stored', endAt: 101 })).paths).toEqual([]);
    expect(draw(stroke({ kind: 'mismatch', endAt: 101 })).paths).toHaveLength(1);
  });

  test('of heartbeats are folded where rounds are closer than four pixels', () => {
    const beats = Array.from({ length: 20 }, (_, i) =>
      [2, 3].map((to) => stroke({ to, kind: 'heartbeat', sentAt: i * 2, endAt: i * 2 + 1 })),
    ).flat();
    const { paths, rounds } = draw(...beats, stroke({ kind: 'stored' }), stroke({ kind: 'voteRequest' }));
    expect(paths.map(({ look }) => look)).toEqual(['heavy']);
    expect(rounds.ticks.length + rounds.brackets.length).toBeGreaterThan(0);
  });
});

describe('hatching', () => {
  const cut = {
    at: 200,
    until: Infinity,
    sides: [
      [1, 2],
      [3, 4, 5],
    ],
  };

  test('stands between neighbouring sides', () =>
    expect(bandsOf([cut], [1, 2, 3, 4, 5], 40)).toEqual([{ at: 200, until: Infinity, y: 80 }]));

  test('is left out when a side is not a run of rows', () =>
    expect(
      bandsOf(
        [
          {
            ...cut,
            sides: [
              [1, 3],
              [2, 4, 5],
            ],
          },
        ],
        [1, 2, 3, 4, 5],
        40,
      ),
    ).toEqual([]));

  test('stands twice between three sides', () =>
    expect(bandsOf([{ ...cut, sides: [[1, 2], [3], [4, 5]] }], [1, 2, 3, 4, 5], 40).map(({ y }) => y)).toEqual([
      80, 120,
    ]));

  test('is clipped to its stretch', () => {
    const band = { at: 200, until: 400, y: 80 };
    expect(bandSpan(band, { from: 100, to: 300, scale: 2 })).toEqual({ x: 200, width: 200 });
    expect(bandSpan(band, { from: 500, to: 600, scale: 2 })).toBeNull();
  });

  test('stops what is cut at its nearer edge', () => {
    const stop = stopAtBands([{ at: 50, until: 150, y: 80 }], 40);
    expect(stop(20, 180, 100)).toBe(73);
    expect(stop(180, 20, 100)).toBe(87);
    expect(stop(20, 60, 100)).toBeCloseTo(45.6);
    expect(stop(180, 60, 160)).toBeCloseTo(154.4);
    const { paths } = strokePicture([stroke({ to: 5, end: 'cut' })], stretch, rowY, stop);
    expect(paths[0]?.lines).toBe('M100,20L130,73');
  });
});
