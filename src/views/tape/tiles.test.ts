import { describe, expect, test } from 'vitest';
import type { Stroke, Tape } from '../../store/index.ts';
import { drawable, type Tile, TileCache } from './tiles.ts';

const track = { server: 1, pieces: [{ at: 0, role: 'follower', term: 1, status: 'up' }] } as const;
const tape = (from: number, to: number, strokes: readonly Stroke[] = []): Tape => ({
  from,
  to,
  tracks: [track],
  marks: [],
  strokes,
  strokesLeftOut: false,
  cuts: [],
  dots: [],
  dotsLeftOut: false,
  commits: [],
});
const when = { sentAt: 150, endAt: 250, sentBy: 1, endedBy: -1 };
const flying: Stroke = { id: 1, from: 1, to: 2, kind: 'heartbeat', term: 1, count: 0, end: 'flying', ...when };

function cache(answer: (from: number, to: number) => Tape = tape) {
  const asked: number[] = [];
  const tiles = new TileCache(100, (from, to) => {
    asked.push(to - 100);
    return Promise.resolve(answer(from, to));
  });
  return { asked, tiles };
}

describe('the memory of the tape', () => {
  test('asks for every tile once, and again only for the one that grows', async () => {
    const { asked, tiles } = cache();
    await tiles.refresh(0, 9, 250);
    expect(asked).toEqual([200, 100, 0]);
    await tiles.refresh(0, 9, 260);
    expect(asked).toEqual([200, 100, 0, 200]);
    await tiles.refresh(0, 9, 310);
    expect(asked).toEqual([200, 100, 0, 200, 300, 200]);
  });

  test('asks again while messages of a tile are under way', async () => {
    const { asked, tiles } = cache((from, to) => tape(from, to, to === 200 ? [flying] : []));
    await tiles.refresh(0, 9, 210);
    await tiles.refresh(0, 9, 220);
    expect(asked).toEqual([200, 100, 0, 200, 100]);
  });

  test('asks for no tile beyond the window, and for none beyond the end', async () => {
    const { asked, tiles } = cache();
    await tiles.refresh(1, 3, 1000);
    expect(asked).toEqual([300, 200, 100]);
    await tiles.refresh(9, 12, 1050);
    expect(asked.slice(3)).toEqual([1000, 900]);
  });

  test('keeps what it has when there is no answer', async () => {
    const { tiles } = cache((from, to) => ({ ...tape(from, to), tracks: [] }));
    await tiles.refresh(0, 9, 50);
    expect(tiles.tiles(0, 0)).toEqual([]);
  });

  test('goes on with the last pieces until the next tile is asked for', async () => {
    const { tiles } = cache();
    await tiles.refresh(0, 9, 90);
    const [first, second] = tiles.tiles(0, 1);
    expect(second).toMatchObject({ index: 1, from: 100, to: 200 });
    expect(second?.tape.tracks).toEqual(first?.tape.tracks);
    expect(tiles.tiles(0, 1)[1]).toBe(second);
  });
});

test('tiles of a far wider window are not drawn in a narrow one', () => {
  const tileOf = (length: number): Tile => ({ index: 0, from: 0, to: length, tape: tape(0, length) });
  expect(drawable([tileOf(50), tileOf(400), tileOf(401)], 100).map(({ to }) => to)).toEqual([50, 400]);
});
