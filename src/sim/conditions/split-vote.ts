import { defineCondition } from './define.ts';

export const splitVote = defineCondition({
  id: 'splitVote',
  params: [],
  words: {
    label: 'an election ends without a winner',
    sentence: () => 'an election ends without a winner',
  },
  /** EL-4: a candidate that was not elected in time starts anew, so nobody can be sure of its old term any more. */
  holds: (_, { timer, before, after }) =>
    timer === 'election' && before?.volatile.role.name === 'candidate' && before.persistent !== after?.persistent,
});
