import { word } from '../format/values.ts';
import { defineExpectation } from './define.ts';
import { byServer, differs, ofEach } from './parts.ts';

const ROLES = ['follower', 'candidate', 'leader', 'down'] as const;

export const role = defineExpectation({
  id: 'role',
  schema: byServer('role', 'What each server is now.', word('A role', ROLES)),
  check: (history, wanted) =>
    ofEach(history, wanted, ({ status, server }, expected, name) =>
      differs(`The role of ${name}`, expected, status === 'down' ? 'down' : server.volatile.role.name),
    ),
});
