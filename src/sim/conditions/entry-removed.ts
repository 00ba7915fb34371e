import { Mark } from '../types.ts';
import { defineCondition } from './define.ts';
import { isAt, named, SERVER } from './parts.ts';

export const entryRemoved = defineCondition({
  id: 'entryRemoved',
  params: [SERVER],
  words: {
    label: 'an entry is removed from a log',
    sentence: ({ server }) => `${named(server, 'a server')} removes an entry from its log`,
  },
  /** AE-3: it conflicts with the leader's, so it was not committed. */
  holds: (_, event, { server }) => (event.marks & Mark.truncate) !== 0 && isAt(event, server),
});
