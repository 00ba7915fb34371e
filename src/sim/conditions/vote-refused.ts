import { defineCondition } from './define.ts';
import { isAt, named, SERVER } from './parts.ts';

export const voteRefused = defineCondition({
  id: 'voteRefused',
  params: [SERVER],
  words: {
    label: 'a vote is refused',
    sentence: ({ server }) => `${named(server, 'a server')} refuses its vote`,
  },
  /** For an older term (RV-1), another candidate (RV-2) or a log that ends too early (RV-3). */
  holds: (_, event, { server }) =>
    isAt(event, server) &&
    event.fired.some(
      ({ rule, verdict }) => verdict === 'refused' && (rule === 'RV-1' || rule === 'RV-2' || rule === 'RV-3'),
    ),
});
