import { defineCondition } from './define.ts';
import { does, SERVER } from './parts.ts';

export const clientWrites = defineCondition({
  id: 'clientWrites',
  params: [SERVER],
  words: {
    label: 'a client sends a write',
    sentence: ({ server }) => `a client sends a write${server === 0 ? '' : ` to S${server}`}`,
  },
  /** To the server that it was sent to first; whoever does not lead only says who does. */
  holds: (_, event, { server }) => does(event, 'write') && (server === 0 || event.operation?.asked === server),
});
