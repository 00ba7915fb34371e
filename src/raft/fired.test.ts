/** Every rule is either reported by some run or holds by construction, and the catalogue says which. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RuleEntry, type RuleId, RULES } from './rule-ids.ts';
import { type Cluster } from './testing/cluster.ts';
import { choices, randomRun } from './testing/randomRun.ts';

const ids = Object.keys(RULES) as RuleId[];
const catalogue: Record<RuleId, RuleEntry> = RULES;
const holdsByConstruction = (id: RuleId) => catalogue[id].byConstruction !== undefined;

/** What schedules in which anything may happen report. */
function reported(): Set<string> {
  const found = new Set<string>();
  const collect = (cluster: Cluster) => {
    for (const { fired } of cluster.history) {
      for (const { rule, verdict } of fired) found.add(verdict === 'acted' ? rule : `${rule}!`);
    }
  };
  fc.sample(choices, { numRuns: 40, seed: 1 }).forEach((steps, i) => {
    collect(randomRun(steps, 3, { noop: i % 2 === 0, fastBacktrack: i % 3 === 0 }));
  });
  return found;
}

test('every rule is reported or holds by construction, never both', () => {
  const found = reported();
  const named = (id: RuleId) => found.has(id) || found.has(`${id}!`);
  expect(ids.filter((id) => !named(id))).toEqual(ids.filter(holdsByConstruction));
});

test('the verdicts that runs report', () => {
  expect([...reported()].sort()).toMatchInlineSnapshot(`
    [
      "AE-1!",
      "AE-2",
      "AE-2!",
      "AE-3",
      "AE-4",
      "AE-5",
      "AE-6",
      "AE-8",
      "AE-9",
      "AP-1",
      "CM-1",
      "CM-1!",
      "CM-2",
      "CM-3!",
      "EL-1",
      "EL-2",
      "EL-3",
      "EL-3!",
      "EL-4",
      "EL-5",
      "EL-6",
      "EL-8",
      "LR-1",
      "LR-1!",
      "LR-2",
      "LR-3",
      "LR-4",
      "LR-5",
      "LR-5!",
      "LR-6",
      "PS-1",
      "PS-2",
      "PS-3",
      "PS-4",
      "RO-1",
      "RO-2",
      "RV-1!",
      "RV-2",
      "RV-2!",
      "RV-3",
      "RV-3!",
      "RV-4",
      "RV-5",
      "TM-1",
      "TM-3!",
    ]
  `);
});

test('every rule stands in the code at the place where it is obeyed', () => {
  const sources = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'rule-ids.ts')
    .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
    .join('\n');
  expect(ids.filter((id) => !new RegExp(`${id}(?!\\d)`).test(sources))).toEqual([]);
});
