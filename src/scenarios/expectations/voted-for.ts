import * as v from 'valibot';
import { server } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { byServer, differs, nameOf, ofEach } from './parts.ts';

export const votedFor = defineExpectation({
  id: 'votedFor',
  schema: byServer(
    'votedFor',
    'Whom each server has voted for in its term; null for nobody.',
    v.nullable(server('votedFor')),
  ),
  check: (history, wanted) =>
    ofEach(history, wanted, (node, expected, name) =>
      differs(`votedFor of ${name}`, expected ?? 'nobody', nameOf(node.server.persistent.votedFor)),
    ),
});
