/** Every word of the tape. */
import type { CommandArgs } from '../../sim/types.ts';

const seconds = (at: number) => `${(at / 1_000_000).toFixed(3)} s`;
const server = (id: unknown) => `S${String(id)}`;

/** What a command is called above the tape; '' where its name as a branch says enough. */
function commandLabel(name: string, args: CommandArgs): string {
  const who = server(args['server']);
  const between = `${server(args['a'])}–${server(args['b'])}`;
  switch (name) {
    case 'crash':
      return `${who} crashes`;
    case 'restart':
      return `${who} restarts`;
    case 'pause':
      return `${who} paused`;
    case 'resume':
      return `${who} resumes`;
    case 'timeout':
      return `${who} times out`;
    case 'partition':
      return 'Partition';
    case 'healAll':
      return 'Healed';
    case 'cut':
      return `${between} cut`;
    case 'cutOneWay':
      return `${server(args['from'])} to ${server(args['to'])} cut`;
    case 'healOneWay':
      return `${server(args['from'])} to ${server(args['to'])} healed`;
    case 'healLink':
      return `${between} healed`;
    case 'write':
      return writeLabel(args);
    default:
      return '';
  }
}

function writeLabel({ op, key, value }: CommandArgs): string {
  if (op === 'delete') return `del ${String(key)}`;
  return op === 'increment' ? `${String(key)}+1` : `${String(key)}=${String(value)}`;
}

export const words = {
  tape: 'Tape: the history of each server',
  marks: 'Faults and key events',
  now: 'Now',
  backToNow: 'Back to now',
  wholeRun: 'Whole run',
  timeline: 'Time',
  place: (at: number, end: number, leader: number, term: number) =>
    `${seconds(at)} of ${seconds(end)}, ${leader === 0 ? `nobody leads, term ${term}` : `S${leader} leads term ${term}`}`,
  bookmark: (note: string, at: number) => `Bookmark at ${seconds(at)}${note === '' ? '' : `: ${note}`}.`,
  widen: 'Show more time',
  narrow: 'Show less time',
  shownOf: (shown: number, all: number) => `${shown} of ${all}`,
  noLeader: 'No leader',
  leads: (id: number) => `S${id} leads`,
  side: (letter: string) => `side ${letter}`,
  commandLabel,
  timesOut: (id: number) => `S${id} times out`,
  violation: 'Safety broken',
  commit: (id: number, index: number, at: number) => `S${id} commits up to entry ${index} at ${seconds(at)}.`,
  mark: (label: string, at: number) => `${label} at ${seconds(at)}.`,
  roles: { follower: 'follower', candidate: 'candidate', leader: 'leader' },
  server: (id: number, role: string, status: string, term: number, letter: string) =>
    `S${id}, ${status === 'up' ? role : status}, term ${term}${letter === '' ? '' : `, side ${letter}`}.`,
  piece: (id: number, role: string, status: string, term: number, from: number) =>
    status === 'up'
      ? `S${id}, ${role} of term ${term} from ${seconds(from)}.`
      : `S${id}, ${status} from ${seconds(from)}.`,
} as const;
