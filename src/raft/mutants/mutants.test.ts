import { expect, test } from 'vitest';
import { RULES, rules } from '../index.ts';
import { CHANGES } from './changes.ts';
import { inOrder, isMutantId, MUTANT_IDS, MUTANT_RULES, rivalOf, rulesWith } from './index.ts';
import { MUTANT_WORDS } from './words.ts';

test.each(MUTANT_IDS)('%s replaces one function, breaks a rule that there is, and has its words', (id) => {
  const changed = Object.entries(CHANGES[id]);
  expect(changed).toHaveLength(1);
  const [[name, change]] = changed as [[keyof typeof rules, unknown]];
  expect(change).not.toBe(rules[name]);
  expect(Object.keys(RULES)).toContain(MUTANT_RULES[id]);
  const { number, short, label, help } = MUTANT_WORDS[id];
  expect(number).toMatch(/^M\d\db?$/);
  expect(short).toMatch(/^[a-z].{5,30}$/);
  expect(label).toMatch(/^[A-Z].*[^.]$/);
  // Whole sentences, each of which can be read in one breath.
  for (const sentence of help.split('. ')) expect(sentence.split(' ').length).toBeLessThanOrEqual(24);
  expect(help).toMatch(/^.*[a-z]\.$/);
});

test('numbers are unique', () => {
  expect(new Set(Object.values(MUTANT_WORDS).map(({ number }) => number)).size).toBe(MUTANT_IDS.length);
});

test('with no rule off the table is that of the published rules; with some, only they differ', () => {
  expect(rulesWith([])).toBe(rules);
  const table = rulesWith(['commitsByCount', 'forgetsVote']);
  const differing = Object.keys(rules).filter((name) => table[name as 'quorum'] !== rules[name as 'quorum']);
  expect(differing).toEqual(['recovered', 'mayCommit']);
  // One shape for the engine, whatever is off.
  expect(Object.keys(table)).toEqual(Object.keys(rules));
});

test('what replaces the same decision is a rival', () => {
  expect(rivalOf('forgetsVote', ['commitsByCount', 'losesTail'])).toBe('losesTail');
  expect(rivalOf('forgetsVote', ['commitsByCount', 'forgetsVote'])).toBeUndefined();
});

test('a list of them has one order', () => {
  expect(inOrder(['lowersCommitIndex', 'forgetsVote'])).toEqual(['forgetsVote', 'lowersCommitIndex']);
  expect([isMutantId('forgetsVote'), isMutantId('toString'), isMutantId(7)]).toEqual([true, false, false]);
});
