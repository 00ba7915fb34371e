/** Words of the comparison of two branches that are not the narration's. */
export const words = {
  at: (clock: string) => `Compare at ${clock} s`,
  count: (n: number) => `${n} ${n === 1 ? 'difference' : 'differences'}`,
  branches: 'The two branches',
  number: (id: number) => `Branch ${id}`,
  shown: (id: number) => `Branch ${id}, shown`,
  goThere: 'Go there',
  ended: (id: number, clock: string) => `Branch ${id} ends at ${clock} s. It is compared as it ends.`,
  runOn: 'Run it on',
  show: (id: number) => `Show ${id} instead`,
  swap: 'Swap',
  stop: 'Stop comparing',
  atEnds: 'At their ends',
  alikeAtEnds: 'The same differences as now.',
  sameAtEnds: 'At their ends nothing differs.',
  server: (id: number) => `S${id}`,
  gone: 'The two branches cannot be compared: one of them is gone.',
} as const;
