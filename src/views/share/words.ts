/** Every word of what is given to others. */
import { formatCount } from '../../narration/numbers.ts';
import type { OpensAt, ShareLink } from '../../store/index.ts';
import type { Motif } from '../pictures/parts.ts';

const counted = (n: number, one: string, many: string) => `${formatCount(n)} ${n === 1 ? one : many}`;

export const words = {
  title: 'Share this moment',
  close: 'Close',

  opensAt: 'Opens at',
  places: {
    step: () => 'This step of the lesson',
    moment: (clock: string) => `This moment, ${clock} s`,
    start: () => 'The start',
    blank: () => 'Blank cluster',
  } satisfies Record<OpensAt, (clock: string) => string>,

  link: 'Link',
  copyLink: 'Copy link',
  copied: 'Copied',
  press: (mac: boolean) => `Press ${mac ? '⌘' : 'Ctrl'} + C.`,
  send: 'Send…',
  making: 'Making the link…',
  noLink: 'There is no run yet.',
  /** What is in the link, and that nobody else has it. */
  inLink: ({ link, hash, servers, acts, branches }: ShareLink, opensAt: OpensAt) => {
    if (opensAt === 'step')
      return `The link names a step of a lesson: ${counted(link.length, 'character', 'characters')}. No account, nothing uploaded.`;
    const named = !hash.startsWith('#1');
    const what = [
      counted(servers, 'server', 'servers'),
      ...(named ? [] : [counted(acts, 'action', 'actions')]),
      ...(branches > 0 ? [counted(branches, 'more branch', 'more branches')] : []),
      counted(link.length, 'character', 'characters'),
    ].join(', ');
    const whole =
      opensAt === 'blank'
        ? 'A fresh cluster'
        : named
          ? 'The link names a scenario of the library'
          : 'The whole run is in the link';
    return `${whole}: ${what}. No account, nothing uploaded.`;
  },
  tooLong: (length: number) =>
    `With ${formatCount(length)} characters the link is too long for many programs. Send the scenario file.`,

  address: 'Address for others',
  setAddress: 'Set an address',
  change: 'Change',
  keep: 'Keep',
  addressNote: 'Remembered on this device. Used in the link, the code and the embed.',
  addressHow: 'Where others find this page. Leave it empty for where it is now.',
  local: (host: string) =>
    `Other people’s phones cannot open ${host}. Start with npm start -- --host, or set an address that they can reach.`,
  file: 'This page is a file on your disk, so nobody else can open the link. Send the scenario file, or set an address.',

  embed: 'Embed',
  embedName: 'Embed code',
  markdownName: 'Markdown link',
  copyEmbed: 'Copy embed code',
  copyMarkdown: 'Copy Markdown link',
  cluster: (servers: number) => `Raft: ${counted(servers, 'server', 'servers')}`,

  code: 'QR code of the link',
  project: 'Project this for the room',
  dense: 'This code is too dense for a room. A link from the start, or of fewer actions, is shorter.',
  noCode: 'The link is too long for a QR code. Give others the scenario file.',
  codeTitle: 'Scan to open',
  codeOpens: {
    step: () => 'Opens this step of the lesson: each answers for themselves.',
    moment: (clock: string) => `Opens this run at ${clock} s, paused.`,
    start: () => 'Opens this run at its start.',
    blank: () => 'Opens a fresh cluster.',
  } satisfies Record<OpensAt, (clock: string) => string>,

  export: 'Export',
  picture: 'Picture of',
  motifs: {
    stage: 'Stage',
    spaceTime: 'Space-time',
    tape: 'Tape',
    logs: 'Logs',
    all: 'All',
  } satisfies Record<Motif, string>,
  png: 'PNG',
  svg: 'SVG',
  scenario: 'Scenario file',
  table: 'Table (CSV)',
  trace: 'Trace (NDJSON)',
  handout: 'Print a handout',
  saving: (name: string) => `Making ${name}…`,
  saved: (name: string) => `Saved ${name}.`,
  notSaved: (name: string, why: string) => `${name} could not be made. ${why}`,
  nothing: 'The run is no longer there.',
  pictureTime: (title: string, clock: string) => `${title === '' ? '' : `${title} · `}${clock} s of simulated time`,

  toShare: 'Other ways to share',

  digest: (hash: string) => `State hash ${hash}: whoever opens this link sees the same.`,
} as const;
