/** Words of the rail that every panel and the strip share; each panel has its own beside it. */
import type { CheckId } from '../../sim/types.ts';
import type { RailTab } from '../../store/index.ts';

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);
const list = (ids: readonly number[]) =>
  ids
    .map((id) => `S${id}`)
    .reduce((text, id, i) => (i === 0 ? id : `${text}${i === ids.length - 1 ? ' and ' : ', '}${id}`), '');

export const words = {
  rail: 'What happened and how things stand',
  tabs: {
    why: 'Why?',
    events: 'Events',
    rules: 'Rules',
    inspect: 'Inspect',
    safety: 'Safety',
    network: 'Network',
  } satisfies Record<RailTab, string>,
  separator: 'Width of the panel',
  width: (px: number) => `${px} pixels`,
  server: (id: number) => `S${id}`,
  servers: list,
  nobody: 'nobody',

  safety: {
    holds: 'Safety holds',
    broken: 'Safety broken',
    checkedAt: (events: string) => `checked at ${events} events`,
    allHold: (events: string) => `All five hold, checked at ${events} events.`,
    showMe: 'Show me',
    tick: (name: string, holds: boolean) => `${name} ${holds ? 'holds' : 'is broken'}`,
    properties: 'Safety properties',
    never: (property: string) => `${property} says this never happens.`,
    nextPair: (n: number, of: number) => `Next pair (${n} of ${of})`,
    pair: 'The two events that exclude each other',
    single: 'The event that breaks it',
    event: (id: string) => `Event ${id}`,
    section: {
      electionSafety: '§5.2',
      leaderAppendOnly: '§5.3',
      logMatching: '§5.3',
      leaderCompleteness: '§5.4',
      stateMachineSafety: '§5.4.3',
    } satisfies Record<CheckId, string>,
    statement: (text: string, section: string) => `${text} (${section})`,
    times: (n: number) => `broken ${n} ${plural(n, 'time', 'times')}`,
    ok: 'holds',
  },
} as const;
