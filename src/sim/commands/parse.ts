/** Unknown input becomes a command, or a sentence that says what is wrong with it, where, and what would be right. */
import type { ArgValue, CommandArgs } from '../types.ts';
import type { Param } from './define.ts';
import { COMMANDS, commandNamed } from './index.ts';

export interface NamedCommand {
  readonly name: string;
  readonly args: CommandArgs;
}
export type Parsed<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: string };

/** `{ name, args }` from a form, a stored run or a link. Missing arguments take their default where there is one. */
export function parseCommand(raw: unknown): Parsed<{ command: NamedCommand }> {
  if (!isRecord(raw)) return { ok: false, problem: 'A command must be an object with a name and arguments.' };
  const { name, args } = raw;
  const definition = typeof name === 'string' ? commandNamed(name) : undefined;
  if (definition === undefined) {
    const names = COMMANDS.map(({ id }) => id).join(', ');
    return { ok: false, problem: `There is no command “${show(name)}”. The commands are ${names}.` };
  }
  const parsed = parseArgs(definition, definition.label, args ?? {});
  return parsed.ok ? { ok: true, command: { name: definition.id, args: parsed.args } } : parsed;
}

/** Whatever takes arguments: a command, a condition. */
interface Declared {
  readonly params: readonly Param[];
  problem?(args: CommandArgs): string | null;
}

/** `where` begins the sentence about what is wrong. */
export function parseArgs(definition: Declared, where: string, raw: unknown): Parsed<{ args: CommandArgs }> {
  if (!isRecord(raw)) return { ok: false, problem: `${where}: the arguments must be an object.` };
  const args: Record<string, ArgValue> = {};
  for (const param of definition.params) {
    const value = raw[param.name] ?? defaultOf(param);
    const problem = paramProblem(param, value);
    if (problem !== null) return { ok: false, problem: `${where}: ${problem}` };
    args[param.name] = value as ArgValue;
  }
  const stranger = Object.keys(raw).find((name) => !definition.params.some((param) => param.name === name));
  if (stranger !== undefined) return { ok: false, problem: `${where}: it has no argument “${show(stranger)}”.` };
  const problem = definition.problem?.(args) ?? null;
  return problem === null ? { ok: true, args } : { ok: false, problem };
}

/** What is wrong with one value, as a sentence; null when nothing is. Forms ask it on every keystroke. */
export function paramProblem(param: Param, value: unknown): string | null {
  switch (param.type) {
    case 'server':
      return isInteger(value, 1, LAST_SERVER) ? null : `${param.label} must be the number of a server, such as 3.`;
    case 'target':
      return isInteger(value, 0, LAST_SERVER)
        ? null
        : `${param.label} must be the number of a server, or 0 for ${param.zero ?? 'whoever leads'}.`;
    case 'message':
      return isInteger(value, 1, Number.MAX_SAFE_INTEGER)
        ? null
        : `${param.label} must be the number of a message, such as 7 for m7.`;
    case 'duration':
      if (isInteger(value, param.min, param.max)) return null;
      return `${param.label} must lie between ${param.min / 1000} ms and ${param.max / 1000} ms.`;
    case 'integer':
      if (isInteger(value, param.min, param.max)) return null;
      return `${param.label} must be a whole number from ${param.min} to ${param.max}.`;
    case 'choice':
      if (typeof value === 'string' && param.choices.includes(value)) return null;
      return `${param.label} “${show(value)}” is not known. It may be ${list(param.choices)}.`;
    case 'text':
      return textProblem(param, value);
    case 'sides':
      return sidesProblem(param.label, value);
  }
}

/** The largest cluster that a run may have. */
export const LAST_SERVER = 51;

function textProblem(param: Extract<Param, { type: 'text' }>, value: unknown): string | null {
  const { label, minLength, maxLength, alphabet } = param;
  if (typeof value !== 'string') return `${label} must be text.`;
  if (value.length > maxLength)
    return `${label} may have at most ${maxLength} characters, and this has ${value.length}.`;
  if (value.length < minLength) return `${label} must not be empty.`;
  if (alphabet === 'word' && !/^[\w.-]*$/.test(value))
    return `${label} may contain letters a to z, digits, “_”, “-” and “.” only.`;
  return /\p{C}/u.test(value) ? `${label} must fit on one line, without control characters.` : null;
}

function sidesProblem(label: string, value: unknown): string | null {
  const isSide = (side: unknown) =>
    Array.isArray(side) && side.length > 0 && side.every((id) => isInteger(id, 1, LAST_SERVER));
  if (!Array.isArray(value) || value.length === 0 || !value.every(isSide)) {
    return `${label} must be groups of server numbers, such as [[1, 2], [3, 4, 5]].`;
  }
  const members = value.flat() as number[];
  const twice = members.find((server, i) => members.indexOf(server) !== i);
  return twice === undefined ? null : `${label}: S${twice} stands in two places; a server is on one side.`;
}

function defaultOf(param: Param): ArgValue | undefined {
  if (param.type === 'target') return 0;
  return 'default' in param ? param.default : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isInteger(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
}

/** A value in a sentence, cut short: it may be anything. */
export function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = String(value);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
