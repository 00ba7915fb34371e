import { expect, test } from 'vitest';
import type { CommandArgs, MessageSort } from '../sim/types.ts';
import { undoText } from './undoing.ts';

const act = (name: string, args: CommandArgs, message?: MessageSort) =>
  ({ kind: 'act', command: { at: 0, after: 0, name, args }, ...(message && { message }) }) as const;

test('an act goes by its own words', () => {
  expect(undoText('Undo', act('crash', { server: 3 }))).toBe('Undo crash S3');
  expect(undoText('Redo', act('partition', { sides: [[1, 2]] }))).toBe('Redo cut off S1 and S2');
});

test('a rule goes by its id', () => {
  expect(undoText('Undo', act('setRule', { rule: 'commitsByCount', state: 'off' }))).toBe('Undo CM-1 off');
});

test('a message is called by what it is', () => {
  const drop = act('drop', { message: 2 }, { kind: 'voteRequest', from: 1, to: 3 });
  expect(undoText('Redo', drop)).toBe('Redo drop S1’s request');
});

test('what is too long for a button, or whose doer is somebody else, goes by its label', () => {
  expect(undoText('Undo', act('setDial', { dial: 'electionTimeoutMax', value: 400_000 }))).toBe('Undo turn a dial');
  expect(undoText('Undo', act('timeout', { server: 1 }))).toBe('Undo time out now');
  expect(undoText('Undo', act('write', { op: 'set', key: 'x', value: '1', target: 1 }))).toBe('Undo write');
});

test('a replay, a branch that was removed, and nothing', () => {
  expect(undoText('Undo', { kind: 'replay', rule: 'commitsByCount' })).toBe('Undo replay with CM-1');
  expect(undoText('Undo', { kind: 'removal', branch: 2 })).toBe('Undo remove branch 2');
  expect(undoText('Redo', null)).toBe('');
});
