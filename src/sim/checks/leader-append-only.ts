import { lastIndex, termAt } from '../../raft/log.ts';
import type { Check, Watch } from './define.ts';
import { createdAt, termGhost } from './ghost.ts';
import { NO_EVENT } from '../types.ts';

export const leaderAppendOnly: Check<'leaderAppendOnly'> = {
  id: 'leaderAppendOnly',
  label: 'Leader append-only',
  statement: 'A leader never removes or overwrites an entry of its own log; it only adds to it.',
  sentence: ({ servers, index, term }) => `S${servers[0]}, leader of term ${term}, has changed its own entry ${index}.`,
};

export const leaderAppendOnlyWatch: Watch = {
  logChanged: ({ ghost, server, before, after, report }, from) => {
    const led = before.volatile.role.name === 'leader' && after.volatile.role.name === 'leader';
    const term = after.persistent.currentTerm;
    const { log } = before.persistent;
    if (!led || before.persistent.currentTerm !== term || from > lastIndex(log)) return;
    const creation = termGhost(ghost, termAt(log, from));
    report('leaderAppendOnly', {
      against: (creation && createdAt(creation, from)?.event) ?? NO_EVENT,
      servers: [server],
      index: from,
      term,
      facts: { lastIndex: lastIndex(log) },
    });
  },
};
