import { expect, test } from 'vitest';
import { arrange, type Box } from './arrange.ts';

const places = (boxes: readonly Box[]) => arrange(boxes).map(({ piece, x, y }) => [piece, x, y]);

test('on the wide screen the stage stands over the middle, and the rows of tape and logs stay in line', () => {
  const stage: Box = { piece: 'stage', left: 0, top: 80, width: 1020, height: 496 };
  const tape: Box = { piece: 'tape', left: 0, top: 628, width: 1020, height: 272 };
  const logs: Box = { piece: 'logs', left: 1020, top: 576, width: 420, height: 299 };
  expect(places([stage, tape, logs])).toEqual([
    ['stage', 210, 0],
    ['tape', 0, 508 + 52],
    ['logs', 1020, 508],
  ]);
});

test('on a phone all stand one below the other', () => {
  const stage: Box = { piece: 'stage', left: 0, top: 84, width: 390, height: 336 };
  const tape: Box = { piece: 'tape', left: 0, top: 420, width: 390, height: 166 };
  expect(places([stage, tape])).toEqual([
    ['stage', 0, 0],
    ['tape', 0, 348],
  ]);
});

test('one view is the whole picture', () => {
  expect(places([{ piece: 'logs', left: 1020, top: 576, width: 420, height: 299 }])).toEqual([['logs', 0, 0]]);
});

test('logs without the tape take the ids of its rows along', () => {
  const heads: Box = { piece: 'heads', left: 0, top: 628, width: 96, height: 248 };
  const logs: Box = { piece: 'logs', left: 1020, top: 576, width: 420, height: 299 };
  expect(places([heads, logs])).toEqual([
    ['heads', 0, 52],
    ['logs', 96, 0],
  ]);
});
