/** Events to be told. */
import type { EventRow, Happening } from '../../sim/types.ts';

export const row = (happenings: readonly Happening[], changes: Partial<EventRow> = {}): EventRow => ({
  id: 1,
  at: 0,
  kind: 'deliver',
  server: 3,
  cause: 0,
  previous: 0,
  message: 0,
  marks: 0,
  happenings,
  fired: [],
  ...changes,
});
