import { defineCondition } from './define.ts';
import { becomesLeader, isAt, named, SERVER } from './parts.ts';

export const leaderElected = defineCondition({
  id: 'leaderElected',
  params: [SERVER],
  words: {
    label: 'a leader is elected',
    sentence: ({ server }) => `${named(server, 'a server')} is elected leader`,
  },
  holds: (_, event, { server }) => isAt(event, server) && becomesLeader(event),
});
