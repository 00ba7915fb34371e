import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crowded, type HeaderMark, headerSides, shownMarks, textWidth, wordsSpan } from './tape-header.ts';

const mark = (key: number, x: number, interest = 1, width = 60): HeaderMark => ({ key, x, width, interest });

describe('words above the tape', () => {
  test('stand left of their mark where there is room', () => expect(headerSides([mark(1, 100)]).get(1)).toBe('left'));

  test('give way to the more telling one', () => {
    const sides = headerSides([mark(1, 120, 1), mark(2, 100, 5)]);
    expect(sides.get(2)).toBe('left');
    expect(sides.get(1)).toBe('right');
    expect(headerSides([mark(1, 118, 1), mark(2, 100, 5), mark(3, 136, 3)]).get(1)).toBe('none');
  });

  test('are none where a mark has none', () => expect(headerSides([mark(1, 100, 1, 0)]).get(1)).toBe('none'));

  test('never lie over each other or over a mark', () => {
    const marks = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 20, max: 120 }), interest: fc.nat(5) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(marks, (list) => {
        const all = list.map((item, key) => ({ key, ...item }));
        const sides = headerSides(all);
        const texts = all.flatMap(({ key, x, width }) =>
          sides.get(key) === 'none'
            ? []
            : [sides.get(key) === 'right' ? [x + 8, x + 12 + width] : [x - 12 - width, x - 8]],
        );
        for (const [i, a] of texts.entries())
          for (const b of texts.slice(i + 1)) expect(a[1]! <= b[0]! || b[1]! <= a[0]!).toBe(true);
        for (const { x, interest } of all)
          if (interest > 0) for (const [from, to] of texts) expect(x <= from! || x >= to!).toBe(true);
      }),
    );
  });
});

test('no words run into the flag of the present', () => {
  const left = mark(1, 60, 4);
  expect(headerSides([left, mark(2, 100, 5)]).get(2)).toBe('right');
  expect(headerSides([left, mark(2, 100, 5)], { from: 130, to: 180 }).get(2)).toBe('none');
});

test('of marks that lie on each other the most telling is drawn', () =>
  expect(shownMarks([mark(1, 100, 1), mark(2, 104, 5), mark(3, 120, 1)]).map(({ key }) => key)).toEqual([2, 3]));

test('longer words are wider', () => {
  expect(textWidth('S4 times out')).toBeGreaterThan(textWidth('S4 leads'));
  expect(textWidth('Partition')).toBeGreaterThan(45);
  expect(textWidth('Partition')).toBeLessThan(75);
});

test('more than ten side by side are a crowd, whatever stands alone is none', () => {
  const eleven = Array.from({ length: 11 }, (_, i) => 100 + 65 * i);
  expect([...crowded([...eleven, 5000])]).toEqual(eleven);
  expect(crowded(eleven.slice(1)).size).toBe(0);
});

test('words stand over marks of a crowd', () => {
  const [crash, ...crowd] = [mark(1, 100, 6), mark(2, 80, 0, 0), mark(3, 120, 0, 0)];
  expect(headerSides([crash!, ...crowd]).get(1)).toBe('left');
  expect(wordsSpan(crash!, 'left').to).toBeLessThan(100);
  expect(wordsSpan(crash!, 'right').from).toBeGreaterThan(100);
});
