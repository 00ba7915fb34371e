import { inOrder, MUTANT_IDS, MUTANT_RULES, type MutantId } from '../../raft/mutants/ids.ts';
import { rulesWith } from '../../raft/mutants/index.ts';
import { rivalOf } from '../../raft/mutants/rivals.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse } from './refusals.ts';

export const setRule = defineCommand({
  id: 'setRule',
  label: 'Switch a rule',
  subject: 'rule',
  key: '',
  params: [
    { name: 'rule', type: 'choice', label: 'Rule', choices: MUTANT_IDS, default: MUTANT_IDS[0]! },
    { name: 'state', type: 'choice', label: 'State', choices: ['on', 'off'], default: 'on', unsafe: true },
  ],
});

/** "commits by count" */
export const spelled = (id: string): string => id.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

/** The rules are those of the paper again when the last one is on: with it on, nothing remembers that it was off. */
export const setRuleDeed: DeedOf<typeof setRule> = {
  possible: ({ unsafe }, { rule, state }) => {
    const id = rule as MutantId;
    if (unsafe.includes(id) === (state === 'off')) return refuse('ruleIsSo', { rule: MUTANT_RULES[id], state });
    const rival = state === 'off' ? rivalOf(id, unsafe) : undefined;
    return rival === undefined ? null : refuse('ruleHasRival', { rule: MUTANT_RULES[rival], change: spelled(rival) });
  },
  apply: (world, { rule, state }) => {
    const id = rule as MutantId;
    const others = world.unsafe.filter((other) => other !== id);
    world.unsafe = state === 'off' ? inOrder([...others, id]) : others;
    world.options = { ...world.options, rules: rulesWith(world.unsafe) };
  },
};
