/** One event by its id, wherever in the run it is and whatever the list filters. */
import type { Session } from './session.ts';
import type { Actions } from './types.ts';

export const createFetchEvent =
  (ask: Session['ask']): Actions['fetchEvent'] =>
  async (event) => {
    const query = { filter: 'all', server: 0, before: event + 1, limit: 1 } as const;
    const answer = await ask({ type: 'events', query });
    const row = answer?.type === 'events' ? answer.rows[0] : undefined;
    return row?.id === event ? row : null;
  };
