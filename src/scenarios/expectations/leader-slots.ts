/** What a leader knows of each other server. */
import type { Leader } from '../../raft/types.ts';
import { whole } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { byServer, differs, ofEach } from './parts.ts';

const HIGHEST = 1_000_000_000;

function slots<const Id extends 'nextIndex' | 'matchIndex'>(id: Id, description: string) {
  return defineExpectation({
    id,
    schema: byServer(id, description, byServer(id, 'By server.', whole(id, 0, HIGHEST))),
    check: (history, wanted) =>
      ofEach(history, wanted, ({ server }, of, leader) => {
        const { role } = server.volatile;
        if (role.name !== 'leader') return `${leader} should lead, and it is a ${role.name}.`;
        return ofEach(history, of, ({ id: follower }, expected, name) =>
          differs(`${id} of ${leader} for ${name}`, expected, (role as Leader)[id][follower]!),
        );
      }),
  });
}

export const nextIndex = slots('nextIndex', 'By leader: the index it sends each server next.');
export const matchIndex = slots('matchIndex', 'By leader: the index up to which each server has its log.');
