/**
 * What single values look like in a file, as schemas with the sentence that says what is allowed. Times are
 * milliseconds with decimals down to the microsecond, servers are "S1".
 */
import * as v from 'valibot';
import { show } from '../../sim/commands/parse.ts';
import type { Micros } from '../../sim/index.ts';
import { unknownWord } from './nearest.ts';

/** A year: what a run may last. */
export const LONGEST = 365 * 24 * 3600 * 1000;
/** The largest index or number that anybody writes. */
export const LARGEST = 1_000_000_000;
const US = 1000;

export const micros = (ms: number): Micros => Math.round(ms * US);
export const milliseconds = (time: Micros): number => time / US;

export function milli(label: string, min: number, max: number) {
  const problem = ({ input }: { input: unknown }) =>
    `${label} must be milliseconds from ${min} to ${max}, such as 20 or 1288.5, not “${show(input)}”.`;
  return v.pipe(
    v.number(problem),
    v.minValue(min, problem),
    v.maxValue(max, problem),
    v.check(
      (ms) => Math.abs(ms * US - Math.round(ms * US)) < 1e-3,
      `${label} must be milliseconds with at most three decimals.`,
    ),
  );
}

export function whole(label: string, min: number, max: number) {
  const problem = ({ input }: { input: unknown }) =>
    `${label} must be a whole number from ${min} to ${max}, not “${show(input)}”.`;
  return v.pipe(v.number(problem), v.integer(problem), v.minValue(min, problem), v.maxValue(max, problem));
}

export function word<const Words extends readonly string[]>(label: string, words: Words) {
  return v.picklist(words, ({ input }) => unknownWord(`${label} cannot be`, input, words));
}

/** Lines of prose; in `line` no line may end. */
export function prose(label: string, most: number) {
  return v.pipe(
    v.string(({ input }) => `${label} must be text in double quotes, not “${show(input)}”.`),
    v.maxLength(most, ({ input }) => `${label} may have at most ${most} characters, and this has ${input.length}.`),
    v.check((text) => !/[^\P{C}\n]/u.test(text), `${label} must not contain control characters.`),
  );
}

export function line(label: string, most: number) {
  return v.pipe(
    prose(label, most),
    v.nonEmpty(`${label} must not be empty.`),
    v.check((text) => !text.includes('\n'), `${label} must fit on one line.`),
  );
}

export function yesNo(label: string) {
  return v.boolean(({ input }) => `${label} must be true or false, not “${show(input)}”.`);
}

export function text(label: string) {
  return v.string(({ input }) => `${label} must be text in double quotes, not “${show(input)}”.`);
}

export function listOf<Item extends v.GenericSchema>(label: string, item: Item, most: number) {
  return v.pipe(
    v.array(item, ({ input }) => `${label} must be a list in [ ], not “${show(input)}”.`),
    v.maxLength(most, ({ input }) => `${label} may have at most ${most} items, and this has ${input.length}.`),
  );
}

/** What something is called by others. */
export function label(what: string) {
  const problem = ({ input }: { input: unknown }) =>
    `${what} must be lower-case words or numbers with hyphens between them, such as "third-yes", not “${show(input)}”.`;
  return v.pipe(v.string(problem), v.maxLength(60, problem), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, problem));
}

/** An object with these names and no others. `label` is what has them: "A step". */
export function shape<const Entries extends v.ObjectEntries>(label: string, entries: Entries) {
  const names = Object.keys(entries);
  const schema = v.strictObject(entries, ({ expected, received, input }) => {
    if (expected === 'never') return unknownWord(`${label} has no`, input, names);
    if (received === 'undefined') return `${label} needs ${expected}.`;
    return `${label} must be an object in { }, not “${show(input)}”.`;
  });
  return withoutLists(schema);
}

/** An object with names of one kind, each with a value of one kind. `like`: how it may look. */
export function table<Key extends v.GenericSchema<string, string>, Value extends v.GenericSchema>(
  label: string,
  key: Key,
  value: Value,
  like = '',
) {
  const such = like === '' ? '' : `, such as ${like}`;
  const schema = v.record(key, value, ({ input }) => `${label} must be an object in { }${such}, not “${show(input)}”.`);
  return withoutLists(schema);
}

/** The package would take a list for an object. */
function withoutLists<Schema extends v.GenericSchema>(schema: Schema): Schema {
  const run: Schema['~run'] = (dataset, config) =>
    schema['~run'](Array.isArray(dataset.value) ? { value: 'a list' } : dataset, config);
  return { ...schema, '~run': run };
}

const SERVER = /^S([1-9]|[1-4]\d|5[01])$/;

export function server(label: string) {
  const problem = ({ input }: { input: unknown }) => `${label} must be a server such as "S3", not “${show(input)}”.`;
  return v.pipe(v.string(problem), v.regex(SERVER, problem));
}

/** Of what `server` has let pass. */
export const serverId = (name: string): number => Number(name.slice(1));
export const serverName = (id: number): string => `S${id}`;

/** A log as the terms of its entries from index 1 on: "1 1 4". */
export function terms(label: string) {
  const problem = ({ input }: { input: unknown }) =>
    `${label} must be the terms of its entries from index 1 on, such as "1 1 4", not “${show(input)}”.`;
  return v.pipe(v.string(problem), v.maxLength(8000, problem), v.regex(/^(\d{1,7}( \d{1,7})*)?$/, problem));
}

export const termsOf = (log: string): number[] => (log === '' ? [] : log.split(' ').map(Number));
