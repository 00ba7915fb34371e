import { defineCondition } from './define.ts';

export const waitsForOwnTerm = defineCondition({
  id: 'waitsForOwnTerm',
  params: [],
  words: {
    label: 'a majority holds what must not be committed yet',
    sentence: () => 'a majority holds an entry that its leader must not commit yet',
  },
  /** Figure 8: the entry is of an older term, so the leader waits for one of its own (CM-1). */
  holds: (_, { fired }) =>
    fired.some(
      ({ rule, verdict, facts }) => rule === 'CM-1' && verdict === 'refused' && facts['currentTerm'] !== undefined,
    ),
});
