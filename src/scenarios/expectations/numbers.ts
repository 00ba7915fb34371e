/** Numbers of Figure 2 that every server has. */
import type { Node } from '../../sim/index.ts';
import { whole } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { byServer, differs, ofEach } from './parts.ts';

const HIGHEST = 1_000_000_000;

function number<const Id extends string>(id: Id, description: string, of: (node: Node) => number) {
  return defineExpectation({
    id,
    schema: byServer(id, description, whole(id, 0, HIGHEST)),
    check: (history, wanted) =>
      ofEach(history, wanted, (node, expected, name) => differs(`${id} of ${name}`, expected, of(node))),
  });
}

export const currentTerm = number('currentTerm', 'The term of each server.', ({ server }) => {
  return server.persistent.currentTerm;
});
export const commitIndex = number('commitIndex', 'What each server knows to be committed.', ({ server }) => {
  return server.volatile.commitIndex;
});
export const lastApplied = number('lastApplied', 'How far each server has applied its log.', ({ server }) => {
  return server.volatile.lastApplied;
});
