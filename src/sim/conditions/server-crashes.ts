import { defineCondition } from './define.ts';
import { does, isAt, named, SERVER } from './parts.ts';

export const serverCrashes = defineCondition({
  id: 'serverCrashes',
  params: [SERVER],
  words: {
    label: 'a server crashes',
    sentence: ({ server }) => `${named(server, 'a server')} crashes`,
  },
  holds: (_, event, { server }) => does(event, 'crash') && isAt(event, server),
});
