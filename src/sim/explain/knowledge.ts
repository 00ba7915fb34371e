/** What one server can know of the others: what reached it since it started, and nothing else. */
import type { ServerId } from '../../raft/types.ts';
import type { History } from '../history/history.ts';
import { NO_EVENT } from '../types.ts';
import type { HeardOf, Knowledge } from './types.ts';

/** Of every other server the last it heard from it, up to the present. A server that is down knows nothing. */
export function knowledge({ world }: History, server: ServerId): Knowledge {
  const others = world.nodes.filter(({ id }) => id !== server).map(({ id }) => nothingHeard(id));
  return { server, others };
}

const nothingHeard = (server: ServerId): HeardOf => ({
  server,
  event: NO_EVENT,
  at: 0,
  term: 0,
  role: 'unknown',
  lastIndex: 0,
});
