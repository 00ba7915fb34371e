import * as v from 'valibot';
import { toArray } from '../../sim/index.ts';
import { terms } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { differs, quoted } from './parts.ts';

/** Whether or not anybody knows. An entry that a broken rule made somebody take for committed is not. */
export const committed = defineExpectation({
  id: 'committed',
  schema: v.pipe(terms('What is committed'), v.description('The terms of the entries that can never be lost.')),
  check({ world: { ghost } }, wanted) {
    const rows = ghost === null ? [] : toArray(ghost.ledger);
    const claimed = rows.findIndex((row) => row.claimed);
    const really = claimed < 0 ? rows : rows.slice(0, claimed);
    return differs('What is committed', quoted(wanted), quoted(really.map(({ entry }) => entry.term).join(' ')));
  },
});
