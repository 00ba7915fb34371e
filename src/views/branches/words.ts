/** Every word of the strip of branches. */
export const words = {
  strip: 'Branches: the futures of this run',
  show: (id: number, name: string, line: string, shown: boolean) =>
    `Branch ${id}, ${name}, ${line}${shown ? ', shown' : ''}.`,
  shown: 'shown here',
  compare: 'Compare',
  compareWith: (id: number) => `Compare with branch ${id}`,
  more: (id: number) => `Branch ${id}: more`,
  rename: 'Rename…',
  remove: 'Delete',
  name: 'Name',
  keep: 'Keep',
  leads: (server: number) => `S${server} leads`,
} as const;
