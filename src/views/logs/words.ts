/** Every word of the logs. */
const set = /^([^=]+)=(.*)$/s;
const remove = /^del (.+)$/s;
const increment = /^(.+)\+1$/s;

/** A command as it is spoken: 'set x to 4'. */
export function spokenCommand(command: string): string {
  if (command === '') return 'no-op';
  const [, deleted] = remove.exec(command) ?? [];
  if (deleted !== undefined) return `delete ${deleted}`;
  const [, key, value] = set.exec(command) ?? [];
  if (key !== undefined) return `set ${key} to ${value}`;
  const [, counter] = increment.exec(command) ?? [];
  return counter === undefined ? command : `add one to ${counter}`;
}

const states = { committed: 'committed', majority: 'on a majority, not committed', open: 'not committed' } as const;

export const words = {
  logs: 'Logs',
  logsAt: (clock: string) => `Logs at ${clock} s`,
  grid: 'Logs of all servers',
  index: 'Index',
  whatIsEntry: 'entry = term + command',
  branch: (id: number) => `branch ${id}`,
  onDisk: 'on disk',
  inMemory: 'in memory, not on disk',
  hollow: 'hollow: lost in the crash',
  empty: 'No entries yet. A client write adds one.',
  earlier: 'Earlier entries',
  later: 'Later entries',
  newest: 'Newest',
  knows: 'knows',
  applied: 'applied',
  server: (id: number, commitIndex: number, lastApplied: number, status: string) =>
    `S${id}, ${status === 'up' ? '' : `${status}, `}committed to ${commitIndex}, applied to ${lastApplied}.`,
  entry: (
    index: number,
    id: number,
    term: number,
    command: string,
    state: keyof typeof states,
    applied: boolean,
    removed: boolean,
  ) =>
    `Entry ${index} at S${id}, term ${term}, ${spokenCommand(command)}, ${states[state]}${applied ? ', applied' : ''}${removed ? ', about to be removed' : ''}.`,
  missing: (index: number, id: number) => `S${id} has no entry ${index}.`,
  legend: {
    committed: 'committed',
    majority: 'on a majority',
    open: 'not yet',
    noop: '– no-op',
    missing: 'missing',
    known: 'known',
    applied: 'applied',
    match: (leader: number) => `matchIndex at S${leader}`,
    next: (leader: number) => `nextIndex at S${leader}`,
  },
} as const;
