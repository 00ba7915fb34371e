import { expect, test } from 'vitest';
import type { EventRow, Happening } from '../../../sim/types.ts';
import { fold } from './fold.ts';

const row = (id: number, server: number, happening: Happening): EventRow => ({
  ...{ id, server, at: id, kind: 'timeout', cause: 0, previous: 0, message: 0, marks: 0, fired: [] },
  happenings: [happening],
});
const beat = (id: number, server = 7) => row(id, server, { what: 'sendsHeartbeats', term: 1, entries: 0 });
const vote = (id: number) => row(id, 7, { what: 'votes', candidate: 2, term: 1, again: false });

test('neighbours that say the same are one line, told by the newest', () => {
  const lines = fold([beat(9), beat(8), vote(7), beat(6)]);
  expect(lines.map(({ row, events }) => [row.id, events])).toEqual([
    [9, [9, 8]],
    [7, [7]],
    [6, [6]],
  ]);
});

test('two servers never share a line', () => expect(fold([beat(9, 1), beat(8, 2)])).toHaveLength(2));
