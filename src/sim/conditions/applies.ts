import { defineCondition } from './define.ts';
import { INDEX, isAt, named, reaches, SERVER } from './parts.ts';

export const applies = defineCondition({
  id: 'applies',
  params: [SERVER, INDEX],
  words: {
    label: 'a server applies an index',
    sentence: ({ server, index }) => `${named(server, 'a server')} applies index ${index}`,
  },
  holds: (_, event, { server, index }) =>
    isAt(event, server) && reaches(event, index, ({ volatile }) => volatile.lastApplied),
});
