/** Words of the Rules panel that are not the narration's. */
import type { RuleBox } from '../../../raft/rule-ids.ts';

export const words = {
  fired: 'Fired in this run',
  which: 'Which rules',
  all: 'All',
  at: (clock: string) => `At ${clock} s`,
  boxes: {
    State: 'State',
    RequestVote: 'RequestVote, at the receiver',
    AppendEntries: 'AppendEntries, at the receiver',
    'Rules for servers': 'Rules for servers',
  } satisfies Record<RuleBox, string>,
  none: 'No rule has fired yet.',
  noneNow: 'No rule was tested at this instant.',
  count: (acted: number, refused: number) => (refused === 0 ? String(acted) : `${acted} of ${acted + refused}`),
  countName: (acted: number, refused: number) =>
    refused === 0
      ? `fired ${acted} ${acted === 1 ? 'time' : 'times'}`
      : `held ${acted} of ${acted + refused} ${acted + refused === 1 ? 'time' : 'times'}`,
  byConstruction: 'always so',
  dash: '–',
  lit: { acted: 'acted just now', refused: 'refused just now' },
  litAt: (clock: string) => ` at ${clock}: `,
  source: (section: string) => `Section: ${section}`,
  firings: 'Firings, newest first',
  verdicts: 'Which firings',
  verdict: { both: 'All', acted: 'Held', refused: 'Refused' },
  noFirings: 'It has not fired so far.',
  older: 'Older',
  walk: 'Keys [ and ] walk them.',
  server: (id: number) => `S${id}`,
  off: 'off',
  offLine: (short: string) => `Off: ${short}. `,
  openOff: (label: string) => `${label}. Open it in Rules.`,
  menu: (rule: string) => `Switch ${rule} off or on`,
  switchOff: (short: string) => `Switch off: ${short}`,
  switchOn: (short: string) => `Switch on: ${short}`,
} as const;
