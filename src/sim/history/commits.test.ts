import { expect, test } from 'vitest';
import { addCommit, commitsIn, createCommitRecord, forkCommits } from './commits.ts';

const TENTH = 100_000;
/** One each tenth of a second. */
function filled(count: number) {
  const record = createCommitRecord();
  for (let i = 0; i < count; i++)
    addCommit(record, { at: i * TENTH, event: 10 * i, server: 1 + (i % 5), index: i + 1 });
  return record;
}

test('hours of commits are kept in little, and each can be had again', () => {
  const eightHours = 8 * 3600 * 10;
  const record = filled(eightHours);
  const bytes = [record.at, record.events, record.servers, record.indexes].map(({ byteLength }) => byteLength);
  expect(bytes.reduce((sum, more) => sum + more)).toBeLessThan(10_000_000);
  for (const i of [0, 1, 77_777, eightHours - 1])
    expect(commitsIn(record, i * TENTH, i * TENTH, 9)).toEqual([
      { at: i * TENTH, event: 10 * i, server: 1 + (i % 5), index: i + 1 },
    ]);
});

test('of a crowd some are told, evenly, and the last of them', () => {
  const record = filled(100_000);
  const told = commitsIn(record, 0, 99_999 * TENTH, 250);
  expect(told.length).toBeGreaterThan(200);
  expect(told.length).toBeLessThanOrEqual(251);
  expect(told.at(-1)!.index).toBe(100_000);
});

test('a fork knows those before it, and goes its own way', () => {
  const record = filled(1000);
  const fork = forkCommits(record, 5000);
  expect(fork.length).toBe(500);
  addCommit(fork, { at: 501 * TENTH, event: 5001, server: 2, index: 501 });
  expect(commitsIn(fork, 0, 1e12, 1e6).at(-1)).toMatchObject({ event: 5001 });
  expect(commitsIn(record, 0, 1e12, 1e6)).toHaveLength(1000);
});

test('of more than a million the older half goes', () => {
  const record = filled((1 << 20) + 1);
  expect(record.length).toBe((1 << 19) + 1);
  expect(commitsIn(record, 0, 1e15, 1e9)[0]!.index).toBe((1 << 19) + 1);
});
