import { lastIndex } from '../../raft/log.ts';
import { Mark } from '../types.ts';
import { defineCondition } from './define.ts';

export const logsAgree = defineCondition({
  id: 'logsAgree',
  params: [],
  words: {
    label: 'all logs agree',
    sentence: () => 'every server that runs has applied the same log, to its end',
  },
  /** What was applied is the same everywhere (State Machine Safety), so the lengths tell. */
  holds: ({ nodes }, { marks }) => {
    if ((marks & Mark.apply) === 0) return false;
    const running = nodes.filter(({ status }) => status === 'up').map(({ server }) => server);
    const length = lastIndex(running[0]!.persistent.log);
    return running.every(
      ({ persistent, volatile }) => lastIndex(persistent.log) === length && volatile.lastApplied === length,
    );
  },
});
