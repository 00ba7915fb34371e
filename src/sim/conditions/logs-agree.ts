import { lastIndex, lastTerm } from '../../raft/log.ts';
import { Mark } from '../types.ts';
import { defineCondition } from './define.ts';

export const logsAgree = defineCondition({
  id: 'logsAgree',
  params: [],
  words: {
    label: 'all logs agree',
    sentence: () => 'all running servers have applied their whole logs, which end in the same entry',
  },
  /** The last entry tells of all before it (Log Matching, §5.3); of logs that break that, no more than this is known. */
  holds: ({ nodes }, { marks }) => {
    if ((marks & Mark.apply) === 0) return false;
    const running = nodes.filter(({ status }) => status === 'up').map(({ server }) => server);
    const { log } = running[0]!.persistent;
    const last = lastIndex(log);
    return running.every(
      ({ persistent, volatile }) =>
        lastIndex(persistent.log) === last &&
        lastTerm(persistent.log) === lastTerm(log) &&
        volatile.lastApplied === last,
    );
  },
});
