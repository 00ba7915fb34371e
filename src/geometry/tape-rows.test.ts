import { describe, expect, test } from 'vitest';
import { joinPieces, leaderPieces, type Piece, pieceAt, rowPicture } from './tape-rows.ts';

const piece = (at: number, changes: Partial<Piece> = {}): Piece => ({
  at,
  role: 'follower',
  term: 1,
  status: 'up',
  ...changes,
});
const stretch = { from: 100, to: 200, scale: 2 };

describe('a row', () => {
  test('is clipped to its stretch', () => {
    const { bars } = rowPicture([piece(0), piece(150, { role: 'leader' }), piece(500)], stretch);
    expect(bars.map(({ x, width, look }) => [x, width, look])).toEqual([
      [0, 100, 'follower'],
      [100, 100, 'leader'],
    ]);
  });

  test('ends at its stretch when nothing follows', () =>
    expect(rowPicture([piece(180)], stretch).bars).toMatchObject([{ x: 160, width: 40 }]));

  test('shows nothing of pieces before and after', () =>
    expect(rowPicture([piece(0), piece(50), piece(300)], { from: 200, to: 250, scale: 1 }).bars).toMatchObject([
      { x: 0, width: 50 },
    ]));

  test('has a bullet where the term changes, not where only the role does', () => {
    const { bullets } = rowPicture(
      [piece(0), piece(120, { term: 2, role: 'candidate' }), piece(140, { term: 2, role: 'leader' })],
      stretch,
    );
    expect(bullets).toEqual([{ x: 40, term: 2, role: 'candidate' }]);
  });

  test('has no bullet for what held before the stretch', () =>
    expect(rowPicture([piece(0), piece(50, { term: 2 })], stretch).bullets).toEqual([]));

  test('begins the run with a bullet', () =>
    expect(rowPicture([piece(0, { term: 0 })], { from: 0, to: 10, scale: 1 }).bullets).toHaveLength(1));

  test('signs crash, restart, pause and resume; the bar is a gap or hatched', () => {
    const { bars, signs } = rowPicture(
      [
        piece(0),
        piece(110, { status: 'down' }),
        piece(130),
        piece(150, { status: 'paused' }),
        piece(170),
        piece(190, { status: 'down' }),
      ],
      stretch,
    );
    expect(signs.map(({ kind }) => kind)).toEqual(['crash', 'restart', 'pause', 'resume', 'crash']);
    expect(bars.map(({ look }) => look)).toEqual(['follower', 'down', 'follower', 'paused', 'follower', 'down']);
  });

  test('keeps two changes at one instant apart from bars without width', () => {
    const { bars, bullets } = rowPicture([piece(0), piece(150, { term: 2 }), piece(150, { term: 3 })], stretch);
    expect(bars).toHaveLength(2);
    expect(bullets.map(({ term }) => term)).toEqual([2, 3]);
  });
});

test('the piece that holds is found by time', () => {
  const pieces = [piece(10), piece(20, { term: 2 })];
  expect(pieceAt(pieces, 5)).toBeUndefined();
  expect(pieceAt(pieces, 15)?.term).toBe(1);
  expect(pieceAt(pieces, 20)?.term).toBe(2);
});

test('pieces of neighbouring stretches join without repeating', () => {
  const joined = joinPieces([
    [piece(0), piece(50, { term: 2 })],
    [piece(50, { term: 2 })],
    [piece(50, { term: 2 }), piece(70)],
  ]);
  expect(joined.map(({ at, term }) => [at, term])).toEqual([
    [0, 1],
    [50, 2],
    [70, 1],
  ]);
});

test('one row of leaders follows the highest term and has gaps between', () => {
  const tracks = [
    { server: 1, pieces: [piece(0), piece(10, { role: 'leader' }), piece(60)] },
    {
      server: 2,
      pieces: [piece(0), piece(30, { role: 'candidate', term: 2 }), piece(40, { role: 'leader', term: 2 })],
    },
  ];
  expect(leaderPieces(tracks).map(({ at, server, term, role }) => [at, server, term, role])).toEqual([
    [0, 0, 1, 'follower'],
    [10, 1, 1, 'leader'],
    [40, 2, 2, 'leader'],
  ]);
});
