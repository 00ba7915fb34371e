import { eventsFrom } from '../../sim/index.ts';
import { whole } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { byServer, differs, ofEach } from './parts.ts';

const MOST = 1_000_000;

export const mismatches = defineExpectation({
  id: 'mismatches',
  schema: byServer(
    'mismatches',
    'How often each server has refused entries that its log did not fit.',
    whole('A number', 0, MOST),
  ),
  check(history, wanted) {
    const refusals = new Map<number, number>();
    for (const { server, fired, id } of eventsFrom(history, 0)) {
      if (id >= history.world.events) break;
      if (!fired.some(({ rule, verdict }) => rule === 'AE-2' && verdict === 'refused')) continue;
      refusals.set(server, (refusals.get(server) ?? 0) + 1);
    }
    return ofEach(history, wanted, ({ id }, expected, name) =>
      differs(`Entries that ${name} refused`, expected, refusals.get(id) ?? 0),
    );
  },
});
