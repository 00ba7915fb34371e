/** What stands behind a command, read and checked; whatever is wrong with it is said in a sentence. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isMutantId, MUTANT_IDS, type MutantId } from '../../raft/mutants/index.ts';
import type { Micros } from '../../sim/index.ts';
import { unknownWord } from '../../scenarios/format/nearest.ts';

/** Something in what was typed or read is wrong: the program says the message and ends with 2. */
export class BadInput extends Error {}

export interface Given {
  readonly names: readonly string[];
  /** By option; undefined where it was not given. */
  readonly values: Readonly<Partial<Record<string, string>>>;
}

/** `known`: the options that take a value. */
export function readOptions(args: readonly string[], known: readonly string[]): Given {
  const options: ParseArgsConfig['options'] = Object.fromEntries(known.map((name) => [name, { type: 'string' }]));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') demandKnown(token, known);
  return { names: positionals, values: values as Given['values'] };
}

interface Option {
  readonly name: string;
  /** As it was typed, without its value. */
  readonly rawName: string;
  readonly value?: string | undefined;
}

function demandKnown({ name, rawName, value }: Option, known: readonly string[]): void {
  const names = known.map((word) => `--${word}`);
  if (!known.includes(name) || !names.includes(rawName)) {
    throw new BadInput(
      names.length === 0 ? `There is no option ${rawName}.` : unknownWord('There is no option', rawName, names),
    );
  }
  if (value === undefined) throw new BadInput(`${rawName} wants a value behind it.`);
}

/** A whole number from `min` to `max`. */
export function readNumber(option: string, text: string, min: number, max: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new BadInput(`${option} wants a whole number from ${min} to ${max}, not “${text}”.`);
}

const UNITS: Readonly<Record<string, Micros>> = { ms: 1000, s: 1_000_000, min: 60_000_000, h: 3_600_000_000 };
const LONGEST: Micros = 365 * 24 * 3_600_000_000;

/** `60s`, `1500ms`, `2.5min`, `1h`: simulated time. */
export function readDuration(option: string, text: string): Micros {
  const [, number, unit] = /^(\d{1,9}(?:\.\d{1,6})?)(ms|s|min|h)$/.exec(text) ?? [];
  const duration = Math.round(Number(number) * (UNITS[unit ?? ''] ?? NaN));
  if (duration <= LONGEST) return duration;
  throw new BadInput(`${option} wants a time, such as 60s, 1500ms, 2min or 1h, and at most a year, not “${text}”.`);
}

/** `1-1000`, or one number. */
export function readRange(option: string, text: string, max: number): readonly [from: number, to: number] {
  const [first = '', last = first, ...more] = text.split('-');
  const from = readNumber(option, first, 0, max);
  const to = readNumber(option, last, 0, max);
  if (more.length === 0 && from <= to) return [from, to];
  throw new BadInput(`${option} wants a range from a lower to a higher number, such as 1-1000, not “${text}”.`);
}

/** Rules that are off, separated by commas. */
export function readRules(option: string, text: string): readonly MutantId[] {
  return text.split(',').map((name) => {
    if (isMutantId(name)) return name;
    throw new BadInput(unknownWord(`${option}: there is no rule`, name, MUTANT_IDS));
  });
}
