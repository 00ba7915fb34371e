import * as v from 'valibot';
import { server } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { differs, nameOf } from './parts.ts';

/** Of several leaders the one of the highest term is meant. */
export const leader = defineExpectation({
  id: 'leader',
  schema: v.pipe(v.nullable(server('The leader')), v.description('Who leads; null for nobody.')),
  check({ world }, wanted) {
    const leaders = world.nodes.filter(({ status, server }) => {
      return status === 'up' && server.volatile.role.name === 'leader';
    });
    leaders.sort((a, b) => b.server.persistent.currentTerm - a.server.persistent.currentTerm);
    return differs('The leader', wanted ?? 'nobody', nameOf(leaders[0]?.id ?? 0));
  },
});
