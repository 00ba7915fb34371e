/** Rules by what they did so far. */
import * as v from 'valibot';
import type { RuleCount } from '../../sim/index.ts';
import { ruleCounts } from '../../sim/history/firings.ts';
import { listOf, word } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { RULE_NAMES } from './rule-names.ts';

function rules<const Id extends string>(id: Id, verdict: keyof RuleCount & ('acted' | 'refused'), description: string) {
  return defineExpectation({
    id,
    schema: v.pipe(listOf(`“${id}”`, word('A rule', RULE_NAMES), RULE_NAMES.length), v.description(description)),
    check(history, wanted) {
      const counts = ruleCounts(history);
      const missing = wanted.filter((rule) => !counts.some((count) => count.rule === rule && count[verdict] > 0));
      return missing.map((rule) => `${rule} should have ${verdict} by now, and has not.`).join(' ');
    },
  });
}

export const fires = rules('fires', 'acted', 'Rules that have acted by now.');
export const refuses = rules('refuses', 'refused', 'Rules that have refused something by now.');
