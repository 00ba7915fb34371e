import { defineCondition } from './define.ts';
import { does, isAt, named, SERVER } from './parts.ts';

export const serverRestarts = defineCondition({
  id: 'serverRestarts',
  params: [SERVER],
  words: {
    label: 'a server restarts',
    sentence: ({ server }) => `${named(server, 'a server')} restarts`,
  },
  holds: (_, event, { server }) => does(event, 'restart') && isAt(event, server),
});
