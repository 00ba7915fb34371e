import * as v from 'valibot';
import { toArray } from '../../sim/index.ts';
import { listOf, word } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { differs } from './parts.ts';

const OUTCOMES = ['pending', 'done', 'unknown', 'gaveUp'] as const;
const MOST = 1000;

export const clients = defineExpectation({
  id: 'clients',
  schema: v.pipe(
    listOf('“clients”', word('An outcome', OUTCOMES), MOST),
    v.description('What clients know of their writes, in the order in which they were made.'),
  ),
  check({ world: { clients } }, wanted) {
    const all = [...toArray(clients.closed), ...clients.open].sort((a, b) => a.id - b.id);
    return differs('What clients know', list(wanted), list(all.map(({ outcome }) => outcome)));
  },
});

const list = (outcomes: readonly string[]): string => outcomes.join(', ') || 'nothing';
