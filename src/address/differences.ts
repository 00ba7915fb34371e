/** Options and dials as what differs from those that links began with: name, value, name, value ... */
import { Newer, NotARun } from './faults.ts';
import { fromWord, isList, toWord } from './values.ts';
import { words } from './words.ts';

/** What `base` does not know always travels; a list that is empty says nothing. */
export function toDifferences(values: object, base: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries<unknown>({ ...values })
    .filter(([name, value]) => base[name] !== value && !(Array.isArray(value) && value.length === 0))
    .flatMap(([name, value]) => [toWord(name), value]);
}

/** As they stood there, on top of `base`: whoever calls it has them parsed. */
export function fromDifferences(raw: unknown, base: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!isList(raw)) throw new NotARun(words.optionsUnreadable);
  const values = { ...base };
  for (let i = 0; i < raw.length; i += 2) {
    const name = fromWord(raw[i]);
    if (typeof name !== 'string') throw new NotARun(words.optionsUnreadable);
    values[name] = raw[i + 1];
  }
  return values;
}

/** Parsing leaves out what it does not know; a run without it would be another. */
export function demandAll(given: Record<string, unknown>, understood: object): void {
  if (Object.keys(given).some((name) => !(name in understood))) throw new Newer(words.unknownWord);
}
