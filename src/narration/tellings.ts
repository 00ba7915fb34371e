/** How a rule is told from its values: by name, and by the first way whose values were all reported. */
import type { Facts } from '../raft/fired.ts';
import type { ServerId } from '../raft/types.ts';
import type { Parts } from './parts.ts';

/** One way to tell it: the facts that it mentions, by name, and the sentences made from them in that order. */
export interface Way {
  readonly facts: readonly string[];
  readonly say: (me: ServerId, ...values: readonly number[]) => Parts;
}

type Say<Names extends readonly string[]> = (me: ServerId, ...values: { [K in keyof Names]: number }) => Parts;

/** The names come first, so that the sentence has as many values as were named. */
export const way = <const Names extends readonly string[]>(facts: Names, tell: Say<Names>): readonly Way[] => [
  { facts, say: tell as Way['say'] },
];

export interface Told {
  readonly acted?: readonly Way[];
  readonly refused?: readonly Way[];
}

/** `undefined` where no way has all its values. */
export function tell(ways: readonly Way[] = [], me: ServerId, facts: Facts): Parts | undefined {
  const known = ways.find((one) => one.facts.every((name) => facts[name] !== undefined));
  return known?.say(me, ...known.facts.map((name) => facts[name]!));
}
