/** What travels of what the sender looked at: by name in readable links, by position in others. */
import { RULES, type RuleId } from '../raft/rule-ids.ts';
import type { Look } from './types.ts';

/** At most so many characters in what the sender called it. */
const LONGEST_TITLE = 80;

interface Part {
  readonly key: keyof Look;
  /** Its name in a readable link. */
  readonly name: string;
  /** What it may be, for a sentence. */
  readonly allowed: string;
  /** Undefined for what it may not be. */
  read(text: string): Look[keyof Look] | undefined;
}

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);

/** Position is the place in a link's payload: the list only grows at its end. */
export const LOOK: readonly Part[] = [
  {
    key: 'view',
    name: 'view',
    allowed: 'space-time or logs',
    read: matching(/^(space-time|logs)$/),
  },
  {
    key: 'tab',
    name: 'tab',
    allowed: 'the name of a panel, such as rules',
    read: matching(/^[a-z][A-Za-z-]{1,19}$/),
  },
  {
    key: 'selection',
    name: 'select',
    allowed: 'a server, a message, a link, an entry or an event: S3, m7, S1-S2, S1:4, e120',
    read: matching(/^[A-Za-z]\d{1,15}([-:.][A-Za-z]?\d{1,15}){0,2}$/),
  },
  {
    key: 'as',
    name: 'as',
    allowed: 'the number of a server, such as 2',
    read: (text) => (/^([1-9]|[1-4]\d|5[01])$/.test(text) ? Number(text) : undefined),
  },
  {
    key: 'rule',
    name: 'rule',
    allowed: 'the id of a rule, such as RV-3',
    read: (text) => (Object.hasOwn(RULES, text) ? (text as RuleId) : undefined),
  },
];

/** By position; what is left out is 0. */
export function toLook(look: Look): readonly unknown[] {
  const values: unknown[] = LOOK.map(({ key }) => look[key] ?? 0);
  while (values.at(-1) === 0) values.pop();
  return values;
}

/** What cannot be read is left out: nobody has typed it, and the run is worth seeing without it. */
export function fromLook(raw: unknown): Look {
  const values: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const read = LOOK.map(({ key, read }, i) => [key, values[i] ? read(String(values[i])) : undefined] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** On one line, and short: it is shown, never put into markup. */
export function cleanTitle(title: unknown): string {
  if (typeof title !== 'string') return '';
  return [...title.replaceAll(/[\p{C}\s]+/gu, ' ').trim()].slice(0, LONGEST_TITLE).join('');
}
