import { CHECKS } from '../checks/index.ts';
import { Mark } from '../types.ts';
import { defineCondition } from './define.ts';

const ANY = 'any';

export const violation = defineCondition({
  id: 'violation',
  params: [
    {
      name: 'property',
      type: 'choice',
      label: 'Property',
      choices: [ANY, ...CHECKS.map(({ id }) => id)],
      default: ANY,
    },
  ],
  words: {
    label: 'a safety property is violated',
    sentence: ({ property }) => `${CHECKS.find(({ id }) => id === property)?.label ?? 'a safety property'} is violated`,
  },
  holds: ({ violations: { items, length } }, { marks, id }, { property }) => {
    if ((marks & Mark.violation) === 0) return false;
    for (let i = length - 1; i >= 0 && items[i]!.event === id; i--) {
      if (property === ANY || items[i]!.check === property) return true;
    }
    return false;
  },
});
