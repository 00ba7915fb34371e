/** Words of "What can happen next" that are not the narration's. */
export const words = {
  title: 'What can happen next',
  count: (n: number) => `${n} ${n === 1 ? 'thing' : 'things'}`,
  groups: { message: 'Messages', write: 'Disk', timer: 'Timers' },
  fire: (server: number) => `Fire S${server}`,
  firing: { election: 'Election timers', heartbeat: 'Heartbeat timers' },
  random: 'Random choice',
  empty: 'Nothing can happen: all servers are down. Restart one.',
  quiet: 'Nothing is due: no message flies and no timer runs.',
  playing: 'Pause to choose.',
  more: (n: number) => `${n} more`,
  keys: 'Enter takes the first act, X drops a message, arrows move.',
} as const;
