import * as v from 'valibot';
import { table, text } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { byServer, differs, ofEach } from './parts.ts';

export const store = defineExpectation({
  id: 'store',
  schema: byServer(
    'store',
    'All that the key-value store of each server holds.',
    table('A store', v.string(), text('A value')),
  ),
  check: (history, wanted) =>
    ofEach(history, wanted, ({ machine: { keys, values } }, expected, name) => {
      const pairs = Object.entries(expected).sort(([a], [b]) => (a < b ? -1 : 1));
      return differs(`The store of ${name}`, written(pairs), written(keys.map((key, i) => [key, values[i]!])));
    }),
});

const written = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.length === 0 ? 'empty' : pairs.map(([key, value]) => `${key}=${value}`).join(', ');
