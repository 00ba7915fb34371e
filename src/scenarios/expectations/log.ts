import { lastIndex } from '../../raft/log.ts';
import { terms } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { byServer, differs, logOf, ofEach, quoted, termsTo } from './parts.ts';

export const log = defineExpectation({
  id: 'log',
  schema: byServer('log', 'The terms of each log from index 1 on.', terms('A log')),
  check: (history, wanted) =>
    ofEach(history, wanted, (node, expected, name) => {
      const held = logOf(node);
      return differs(`The log of ${name}`, quoted(expected), quoted(termsTo(held, lastIndex(held))));
    }),
});
