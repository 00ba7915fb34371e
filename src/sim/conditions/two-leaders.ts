import { defineCondition } from './define.ts';
import { becomesLeader, leads } from './parts.ts';

export const twoLeaders = defineCondition({
  id: 'twoLeaders',
  params: [],
  words: {
    label: 'two leaders exist',
    sentence: () => 'two servers lead at the same time, each in its own term',
  },
  /** A new leader beside an old one that has not heard of it, or an old one that wakes up beside the new one. */
  holds: ({ nodes }, event) => {
    const wakes = event.command?.name === 'resume' && event.refusal === null && leads(event.after);
    if (!wakes && !becomesLeader(event)) return false;
    return nodes.some(({ id, status, server }) => id !== event.server && status === 'up' && leads(server));
  },
});
