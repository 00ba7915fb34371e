import { expect, test } from 'vitest';
import { RULES } from '../raft/rule-ids.ts';
import { rulesByBox, ruleText } from './rules.ts';

test('Figure 2 is told in its four boxes, every rule once', () => {
  const boxes = rulesByBox();
  expect(boxes.map(({ box }) => box)).toEqual(['State', 'RequestVote', 'AppendEntries', 'Rules for servers']);
  const ids = boxes.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect([...ids].sort()).toEqual(Object.keys(RULES).sort());
});

test('each says where it comes from, and fits into two lines of a narrow panel', () => {
  for (const { rules } of rulesByBox()) {
    for (const { id, section, line } of rules) {
      expect(section, id).toMatch(/^(§\d[\d.]*, )*(diss\. )?§\d[\d.]*$/);
      expect(section, id).toContain('diss. ');
      expect(line.length, id).toBeLessThanOrEqual(90);
    }
  }
});

test('what is no rule has no text', () => {
  expect(ruleText('cut')).toBeUndefined();
  expect(ruleText('CM-1')?.section).toBe('§5.3, §5.4.2, diss. §3.6.2');
});
