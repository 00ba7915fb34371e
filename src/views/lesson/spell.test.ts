import { describe, expect, test } from 'vitest';
import { spell, unspelt } from './spell.ts';

const spelt = (text: string) => spell(text, (id) => id === 'RV-3');

describe('the text of a lesson', () => {
  test('draws servers, terms, rules and code as such', () =>
    expect(spelt('S4 wins term 12, by RV-3: `x=8`.')).toEqual([
      { kind: 'server', server: 4 },
      ' wins term ',
      { kind: 'term', term: 12 },
      ', by ',
      { kind: 'rule', rule: 'RV-3' },
      ': ',
      { kind: 'code', text: 'x=8' },
      '.',
    ]));

  test('leaves what only looks like a rule, a server or a term', () =>
    expect(spelt('ISO-8601, USB3, AS3, terms 4 and a term.')).toEqual(['ISO-8601, USB3, AS3, terms 4 and a term.']));

  test('loses no character', () => {
    const text = 'Term 3 is over. S1, S2 and XX-9.';
    const back = spelt(text).map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'server' ? `S${part.server}` : part.kind === 'term' ? String(part.term) : '';
    });
    expect(back.join('')).toBe(text);
  });

  test('is spoken without marks', () => expect(unspelt('A client writes `x=8`.')).toBe('A client writes x=8.'));
});
