import { describe, expect, test } from 'vitest';
import type { LibraryCard } from '../../store/index.ts';
import { termsOf } from '../over/marking.ts';
import { EVERYTHING, foundReferences, isWanted } from './search.ts';

const card: LibraryCard = {
  name: 'figure-8',
  number: 8,
  pack: 'failures',
  title: 'Figure 8',
  goal: 'See an entry on a majority be replaced.',
  misconception: 'a majority of copies is always enough (or so).',
  correction: 'Only an entry of its own term counts.',
  tasks: [],
  teacher: '',
  minutes: 8,
  sections: ['§5.4.2'],
  rules: ['CM-1', 'RV-4'],
  servers: 5,
  shows: 'logs',
};
const wants = (text: string) => isWanted(card, { ...EVERYTHING, text });

describe('a search finds', () => {
  test.each(['figure', 'FIGURE 8', 'replaced', 'always enough', 'cm-1', '5.4.2', '§5.4', 'majority  copies', ''])(
    '%o',
    (text) => expect(wants(text)).toBe(true),
  );
  test.each(['paxos', 'figure paxos', 'CM-2', '5.4.3'])('not %o', (text) => expect(wants(text)).toBe(false));
});

test('filters leave out what takes longer or has other servers', () => {
  expect(isWanted(card, { ...EVERYTHING, minutes: 5 })).toBe(false);
  expect(isWanted(card, { ...EVERYTHING, minutes: 8 })).toBe(true);
  expect(isWanted(card, { ...EVERYTHING, servers: [3, 7] })).toBe(false);
  expect(isWanted(card, { ...EVERYTHING, servers: [3, 5] })).toBe(true);
});

test('references are named only where a word was found in them', () => {
  expect(foundReferences(card, termsOf('rv-4 majority'))).toEqual(['RV-4']);
  expect(foundReferences(card, termsOf('5.4'))).toEqual(['§5.4.2']);
  expect(foundReferences(card, [])).toEqual([]);
});
