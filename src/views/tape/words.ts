/** Every word of the tape. */
import type { CommandArgs } from '../../sim/types.ts';

const seconds = (at: number) => `${(at / 1_000_000).toFixed(3)} s`;
const server = (id: unknown) => `S${String(id)}`;

/** What a command is called above the tape; its name where nothing shorter fits. */
function commandLabel(name: string, args: CommandArgs): string {
  const who = args['server'];
  const link = `${server(args['from'])} to ${server(args['to'])}`;
  switch (name) {
    case 'crash':
      return `${server(who)} crashes`;
    case 'restart':
      return `${server(who)} restarts`;
    case 'pause':
      return `${server(who)} paused`;
    case 'resume':
      return `${server(who)} resumes`;
    case 'partition':
      return 'Partition';
    case 'healAll':
      return 'Healed';
    case 'cut':
    case 'cutLink':
      return `Cut ${link}`;
    case 'heal':
    case 'healLink':
      return `Heal ${link}`;
    default:
      return name
        .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
        .replace(/^./, (letter) => letter.toUpperCase());
  }
}

export const words = {
  tape: 'Tape: the history of each server',
  marks: 'Faults and key events',
  now: 'Now',
  widen: 'Show more time',
  narrow: 'Show less time',
  noLeader: 'No leader',
  leads: (id: number) => `S${id} leads`,
  side: (letter: string) => `side ${letter}`,
  commandLabel,
  timesOut: (id: number) => `S${id} times out`,
  violation: 'Safety broken',
  mark: (label: string, at: number) => `${label} at ${seconds(at)}.`,
  roles: { follower: 'follower', candidate: 'candidate', leader: 'leader' },
  server: (id: number, role: string, status: string, term: number, letter: string) =>
    `S${id}, ${status === 'up' ? role : status}, term ${term}${letter === '' ? '' : `, side ${letter}`}.`,
  piece: (id: number, role: string, status: string, term: number, from: number) =>
    status === 'up'
      ? `S${id}, ${role} of term ${term} from ${seconds(from)}.`
      : `S${id}, ${status} from ${seconds(from)}.`,
} as const;
