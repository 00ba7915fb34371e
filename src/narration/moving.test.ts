import { expect, test } from 'vitest';
import { bookmarkName, movedText, newBranchText } from './moving.ts';
import { notFoundText, runUntilText } from './searching.ts';
import { row } from './testing/rows.ts';

const voted = row([{ what: 'votes', candidate: 4, term: 4, again: false }]);

test('a move in time says where one is, and what happened last there', () => {
  expect(movedText('back', 1_283_999, voted)).toBe('Back to 1.283 s. S3 votes for S4.');
  expect(movedText('forward', 1_283_000, voted)).toBe('At 1.283 s. S3 votes for S4.');
  expect(movedText('back', 0, null)).toBe('Back to 0.000 s.');
});

test('an act in the past says that nothing is lost', () =>
  expect(newBranchText(1_270_000)).toBe('New branch from 1.270 s. The old future stays.'));

test('a bookmark is called by its note, else by its time', () => {
  expect(bookmarkName('the split vote', 1_288_000)).toBe('the split vote');
  expect(bookmarkName('', 1_288_000)).toBe('Mark at 1.288 s');
});

test('a search is called by its condition', () => {
  const args = { server: 3, index: 4 };
  expect(runUntilText('applies', args)).toBe('Run until S3 applies index 4');
  expect(notFoundText('applies', args, 3_600_000_000)).toBe('Not within 60 min of simulated time: S3 applies index 4.');
});
