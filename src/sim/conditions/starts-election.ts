import { defineCondition } from './define.ts';
import { isAt, named, SERVER } from './parts.ts';

export const startsElection = defineCondition({
  id: 'startsElection',
  params: [SERVER],
  words: {
    label: 'a server starts an election',
    sentence: ({ server }) => `${named(server, 'a server')} starts an election`,
  },
  /** EL-1: it becomes a candidate, or is one again, of a new term. A lone server goes on to lead at once. */
  holds: (_, event, { server }) => {
    const { timer, before, after } = event;
    if (timer !== 'election' || before === null || after === null || !isAt(event, server)) return false;
    return after.persistent.currentTerm > before.persistent.currentTerm;
  },
});
