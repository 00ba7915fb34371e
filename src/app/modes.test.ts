import { describe, expect, test } from 'vitest';
import type { NetworkState } from '../store/index.ts';
import { scene } from '../views/testing/scene.ts';
import { lineOf, pressInMode, type Mode } from './modes.ts';

const open: { size: number; network: NetworkState } = { size: 5, network: { ...scene.network, cuts: [] } };

/** Presses one key after the other; answers with the last mode and all that was done. */
function type(mode: Mode, chords: readonly string[], cluster = open) {
  const acts = [];
  for (const chord of chords) {
    const next = pressInMode(mode, chord, cluster);
    if (!next) throw new Error(`${chord} means nothing to ${mode.kind}`);
    mode = next.mode;
    if (next.act) acts.push(next.act);
  }
  return { mode, acts };
}

const cut: Mode = { kind: 'cut', oneWay: false, from: 0 };
const partition: Mode = { kind: 'partition', side: [] };
const delay: Mode = { kind: 'delay', message: 7, digits: '' };

describe('cut', () => {
  test('takes two numbers', () =>
    expect(type(cut, ['2', '4'])).toEqual({ mode: { kind: 'none' }, acts: [{ name: 'cut', args: { a: 2, b: 4 } }] }));
  test('one way', () =>
    expect(type({ ...cut, oneWay: true }, ['2', '4']).acts).toEqual([{ name: 'cutOneWay', args: { from: 2, to: 4 } }]));
  test('heals a link that is cut both ways', () =>
    expect(type(cut, ['1', '3'], { size: 5, network: scene.network }).acts).toEqual([
      { name: 'healLink', args: { a: 1, b: 3 } },
    ]));
  test('the same number twice starts over', () => expect(type(cut, ['2', '2']).mode).toEqual(cut));
  test('a number beyond the cluster changes nothing', () =>
    expect(type(cut, ['2', '9']).mode).toEqual({ ...cut, from: 2 }));
  test('Esc leaves', () => expect(type(cut, ['2', 'Esc'])).toEqual({ mode: { kind: 'none' }, acts: [] }));
  test('other keys keep their meaning', () => expect(pressInMode(cut, 'Space', open)).toBeNull());
});

describe('partition', () => {
  test('numbers toggle, Enter cuts', () =>
    expect(type(partition, ['4', '1', '3', '4', 'Enter']).acts).toEqual([
      {
        name: 'partition',
        args: {
          sides: [
            [1, 3],
            [2, 4, 5],
          ],
        },
      },
    ]));
  test.each([[[]], [['1', '2', '3', '4', '5']]])('needs a server on each side: %j', (numbers) =>
    expect(lineOf(type(partition, [...numbers, 'Enter']).mode)).toBe('A partition needs a server on each side.'),
  );
});

describe('delay', () => {
  test('milliseconds, then Enter', () =>
    expect(type(delay, ['8', '5', 'Backspace', '0', 'Enter']).acts).toEqual([
      { name: 'delay', args: { message: 7, by: 80_000 } },
    ]));
  test('says what it waits for', () => {
    expect(lineOf(delay)).toMatch(/type milliseconds/);
    expect(lineOf(type(delay, ['8', '0']).mode)).toMatch(/by 80 ms/);
  });
});

test('a sentence is gone with the next key', () =>
  expect(pressInMode({ kind: 'said', text: 'x' }, '1', open)).toBeNull());
