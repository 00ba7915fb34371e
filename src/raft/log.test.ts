import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  append,
  emptyLog,
  entriesFrom,
  entryAt,
  extend,
  firstOfTerm,
  lastIndex,
  lastOfTerm,
  lastTerm,
  type Log,
  NOOP,
  termAt,
  truncate,
} from './log.ts';
import { logOf, termsOf } from './testing/logs.ts';

/** Terms along a log: at least 1, never falling. */
const terms = fc.array(fc.nat(3), { maxLength: 12 }).map((rises) => {
  let term = 1;
  return rises.map((rise) => (term += rise > 1 ? rise - 1 : 0));
});
const drawn = (given: number[]) => logOf(given.join(' '));

describe('one log', () => {
  test('is empty at first, and index 0 has term 0', () => {
    const log = emptyLog();
    expect([lastIndex(log), lastTerm(log), termAt(log, 0), termAt(log, 1)]).toEqual([0, 0, 0, 0]);
    expect(entryAt(log, 0)).toBeUndefined();
  });

  test('grows by entries that know their index and the term before them', () => {
    const log = append(append(emptyLog(), 1, NOOP), 3, NOOP);
    expect(entryAt(log, 2)).toEqual({ index: 2, term: 3, prevTerm: 1, payload: NOOP });
  });

  test('stands on its base once a prefix is gone', () => {
    const log: Log = { base: { index: 5, term: 2 }, entries: [], length: 0 };
    const longer = append(log, 3, NOOP);
    expect([lastIndex(longer), termAt(longer, 5), termAt(longer, 6), termAt(longer, 4)]).toEqual([6, 2, 3, 0]);
    expect(entryAt(longer, 6)).toMatchObject({ index: 6, prevTerm: 2 });
    expect(entriesFrom(longer, 6, 10)).toHaveLength(1);
    expect([lastIndex(truncate(longer, 5)), lastTerm(truncate(longer, 5))]).toEqual([5, 2]);
  });

  test('gives the entries from an index on, as many as are asked for', () => {
    const log = logOf('1 1 2 2 3');
    const indexes = (from: number, count: number) => entriesFrom(log, from, count).map((entry) => entry.index);
    expect([indexes(2, 2), indexes(4, 9), indexes(6, 9)]).toEqual([[2, 3], [4, 5], []]);
  });
});

describe('forks', () => {
  test('two logs that append to the same one do not disturb each other', () => {
    fc.assert(
      fc.property(terms, terms, terms, (shared, left, right) => {
        const log = drawn(shared);
        let a = log;
        let b = log;
        for (let i = 0; i < Math.max(left.length, right.length); i++) {
          if (i < left.length) a = append(a, left[i]!, NOOP);
          if (i < right.length)
            b = extend(b, [{ index: lastIndex(b) + 1, term: right[i]!, prevTerm: 0, payload: NOOP }], 0);
        }
        expect(termsOf(log)).toBe(shared.join(' '));
        expect(termsOf(a)).toBe([...shared, ...left].join(' '));
        expect(termsOf(b)).toBe([...shared, ...right].join(' '));
      }),
    );
  });

  test('cutting a log and appending to it leaves the whole one whole', () => {
    fc.assert(
      fc.property(terms, fc.nat(12), terms, (whole, cut, more) => {
        const log = drawn(whole);
        const kept = Math.min(cut, whole.length);
        let shorter = truncate(log, kept);
        for (const term of more) shorter = append(shorter, term, NOOP);
        expect(termsOf(log)).toBe(whole.join(' '));
        expect(termsOf(shorter)).toBe([...whole.slice(0, kept), ...more].join(' '));
      }),
    );
  });

  test('the end of the array is appended to in place, everything else copies', () => {
    const log = logOf('1 1');
    const first = append(log, 2, NOOP);
    const second = append(log, 3, NOOP);
    expect(first.entries).toBe(log.entries);
    expect(second.entries).not.toBe(log.entries);
  });
});

test('a log that does again what was done shares the array, until it does something else', () => {
  const done = drawn([1, 1, 2, 2]);
  const early = truncate(done, 2);
  const command = (value: string) => ({ kind: 'command', command: { op: 'set', key: 'x', value } }) as const;
  const again = append(early, 2, done.entries[2]!.payload);
  expect([again.entries === done.entries, again.length]).toEqual([true, 3]);
  const received = [...done.entries.slice(2)].map((entry) => ({ ...entry }));
  expect(extend(early, received, 0)).toEqual(done);
  expect(extend(early, received, 0).entries).toBe(done.entries);
  for (const other of [append(again, 3, NOOP), append(again, 2, command('another'))]) {
    expect(other.entries).not.toBe(done.entries);
    expect(termsOf(done)).toEqual(termsOf(drawn([1, 1, 2, 2])));
    expect(lastIndex(other)).toBe(4);
  }
});

test('an entry in a place where it was not made, as a broken rule may put it, is not taken for the one made there', () => {
  const whole = drawn([1, 1, 1]);
  const moved = { ...entryAt(whole, 3)!, index: 2 };
  expect(entryAt(extend(drawn([1, 1, 1]), [moved], 0), 4)).toBe(moved);
  const early = truncate(whole, 2);
  expect(entryAt(extend(early, [moved], 0), 3)!.index).toBe(2);
});

describe('looking for terms', () => {
  test('firstOfTerm is the first index of the term, as a walk finds it', () => {
    fc.assert(
      fc.property(
        terms.filter((given) => given.length > 0),
        fc.nat(),
        (given, pick) => {
          const index = (pick % given.length) + 1;
          expect(firstOfTerm(drawn(given), index)).toBe(given.indexOf(given[index - 1]!) + 1);
        },
      ),
    );
  });

  test('lastOfTerm is the last index of the term before another index, 0 for none', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 14 }), (given, term, before) => {
        expect(lastOfTerm(drawn(given), term, before)).toBe(given.slice(0, before - 1).lastIndexOf(term) + 1);
      }),
    );
  });
});
