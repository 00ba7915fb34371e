/** Words of the handout. */
export const words = {
  made: 'Raftarium',
  cluster: (servers: number) => `Raft, ${servers} ${servers === 1 ? 'server' : 'servers'}`,
  minutes: (minutes: number) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  name: 'Name',
  goal: 'Goal',
  misconception: 'Many think …',
  picture: (clock: string, headline: string) => `At ${clock} s: ${headline}`,
  steps: 'Step by step',
  at: (clock: string) => `${clock} s`,
  why: 'Because',
  notes: 'Notes',
  opens: { start: 'Opens this scenario at its start.', moment: 'Opens this run at this moment, paused.' },
  code: 'QR code of the link',
} as const;
