import { defineCondition } from './define.ts';
import { reaches } from './parts.ts';

export const termReaches = defineCondition({
  id: 'termReaches',
  params: [{ name: 'term', type: 'integer', label: 'Term', min: 1, max: 1_000_000 }],
  words: {
    label: 'a term begins',
    sentence: ({ term }) => `a server reaches term ${term}`,
  },
  holds: (_, event, { term }) => reaches(event, term, ({ persistent }) => persistent.currentTerm),
});
