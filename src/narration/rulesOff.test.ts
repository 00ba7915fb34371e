import { expect, test } from 'vitest';
import { ruleOff, rulesOffLine, waysOff } from './rulesOff.ts';

test('a rule that is off is told by its id and by what is not asked any more', () => {
  expect(rulesOffLine([])).toBe('');
  expect(rulesOffLine(['commitsByCount'])).toBe('Rule off: CM-1, own term only');
  expect(rulesOffLine(['forgetsVote', 'commitsByCount'])).toBe('2 rules off: PS-2, CM-1');
  expect(ruleOff('commitsByCount')).toMatchObject({
    rule: 'CM-1',
    number: 'M10',
    section: '§5.3, §5.4.2, diss. §3.6.2',
  });
});

test('a rule lists the ways in which it can be off', () => {
  expect(waysOff('RV-3').map(({ id }) => id)).toEqual([
    'votesForAnyLog',
    'comparesLength',
    'comparesTerm',
    'wantsLongerLog',
  ]);
  expect(waysOff('PS-4')).toEqual([]);
});
