import { Mark } from '../types.ts';
import { defineCondition } from './define.ts';

const WORDS = {
  any: 'a client’s request is over',
  done: 'a client is told that its command was applied',
  unknown: 'a client cannot know what became of its command',
  gaveUp: 'a client gives up',
} as const;

export const clientHears = defineCondition({
  id: 'clientHears',
  params: [{ name: 'outcome', type: 'choice', label: 'Outcome', choices: Object.keys(WORDS), default: 'any' }],
  words: {
    label: 'a client’s request is over',
    sentence: ({ outcome }) => WORDS[outcome as keyof typeof WORDS],
  },
  /** An answer that comes too late tells of an operation that was over before. */
  holds: (_, { operation, marks }, { outcome }) => {
    if (operation === null || operation.outcome === 'pending' || (marks & Mark.client) === 0) return false;
    return outcome === 'any' || operation.outcome === outcome;
  },
});
