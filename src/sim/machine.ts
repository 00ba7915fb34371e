/**
 * The state machine that the log feeds: a small key-value store. Its value depends on the applied entries alone
 * (AP-2), so what one server computed serves all that apply the same entry to the same value.
 */
import type { Entry } from '../raft/log.ts';
import type { Command, Index } from '../raft/types.ts';

export interface Machine {
  /** Index of the last entry applied. */
  readonly applied: Index;
  /** In ascending order; `values[i]` belongs to `keys[i]`. */
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** What the last entry returned to its client. */
  readonly result: string;
}

export const EMPTY_MACHINE: Machine = { applied: 0, keys: [], values: [], result: '' };

/** The last application made anywhere: whoever is next in line to do the same takes its outcome. */
export interface Memo {
  before: Machine;
  entry: Entry | null;
  after: Machine;
}
export const createMemo = (): Memo => ({ before: EMPTY_MACHINE, entry: null, after: EMPTY_MACHINE });

/** Applies `entry` through the memo. A server that has rebuilt its state alone comes back to the shared value here. */
export function applyShared(memo: Memo, machine: Machine, entry: Entry): Machine {
  if (memo.entry === entry && memo.before === machine) return memo.after;
  const computed = applyEntry(machine, entry);
  const after = memo.entry === entry && sameContent(memo.after, computed) ? memo.after : computed;
  memo.before = machine;
  memo.entry = entry;
  memo.after = after;
  return after;
}

export function applyEntry(machine: Machine, entry: Entry): Machine {
  const { keys, values } = machine;
  const { payload, index: applied } = entry;
  if (payload.kind === 'noop') return { applied, keys, values, result: '' };
  const { op, key, value } = payload.command;
  const position = keys.indexOf(String(key));
  const current = position < 0 ? '' : values[position]!;
  switch (op) {
    case 'set':
      return withValue(machine, applied, position, String(key), String(value), String(value));
    case 'increment': {
      const next = incremented(position < 0 ? '0' : current);
      if (next === null) return { applied, keys, values, result: 'not a number' };
      return withValue(machine, applied, position, String(key), next, next);
    }
    case 'delete':
      if (position < 0) return { applied, keys, values, result: '' };
      return { applied, keys: without(keys, position), values: without(values, position), result: current };
    default:
      return { applied, keys, values, result: 'unknown operation' };
  }
}

/** A command as people write it: `x=1`, `del x`, `x+1`; '' for what is no command of this store. */
export function commandText(command: Command): string {
  const { op, key, value } = command;
  switch (op) {
    case 'set':
      return `${key}=${value}`;
    case 'delete':
      return `del ${key}`;
    case 'increment':
      return `${key}+1`;
    default:
      return '';
  }
}

function withValue(
  machine: Machine,
  applied: Index,
  position: number,
  key: string,
  value: string,
  result: string,
): Machine {
  if (position >= 0) {
    const values = machine.values.slice();
    values[position] = value;
    return { applied, keys: machine.keys, values, result };
  }
  const next = machine.keys.findIndex((other) => other > key);
  const place = next < 0 ? machine.keys.length : next;
  const keys = [...machine.keys.slice(0, place), key, ...machine.keys.slice(place)];
  const values = [...machine.values.slice(0, place), value, ...machine.values.slice(place)];
  return { applied, keys, values, result };
}

/** The next whole number, null where there is none that a double holds exactly. */
function incremented(value: string): string | null {
  if (!/^-?[0-9]{1,16}$/.test(value)) return null;
  const next = Number(value) + 1;
  return Number.isSafeInteger(next) ? String(next) : null;
}

const without = (list: readonly string[], position: number): string[] => list.filter((_, i) => i !== position);

function sameContent(a: Machine, b: Machine): boolean {
  return a.applied === b.applied && a.result === b.result && sameList(a.keys, b.keys) && sameList(a.values, b.values);
}
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
