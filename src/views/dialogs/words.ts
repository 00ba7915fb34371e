/** Every word of the dialogs. */
export const words = {
  close: 'Close',
  keys: {
    title: 'Keys',
    search: 'Search the keys',
    off: 'Single keys are off. Keys with Ctrl or Cmd, arrows, Enter and Esc still work.',
    switchOn: 'Switch them on',
    none: (text: string) => `No key does “${text}”. Try “crash”, “cut” or “speed”.`,
    when: (when: string) => ` (${when})`,
  },
  newRun: {
    title: 'New run',
    servers: 'Servers',
    serversNote: 'A Raft cluster keeps its size while it runs, so another size starts from nothing.',
    seed: 'Seed',
    seedNote: 'The same seed plays the same run.',
    badSeed: 'A seed is a whole number from 0 to 4294967295.',
    start: 'Start',
    sameSeed: 'Same seed again',
    newSeed: 'New seed',
  },
  write: { title: 'Client write' },
} as const;
