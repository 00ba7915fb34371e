/** How much of each key-value store fits into a frame: the inspected one nearly whole, of the others what room is left. */
import type { ServerId } from '../raft/index.ts';
import type { Machine, Node } from '../sim/index.ts';
import type { KeyValues } from './protocol.ts';

const KEYS_INSPECTED = 60;
/** Shared by all other stores of the frame that differ from each other. */
const KEYS_OF_OTHERS = 48;

/** Servers with the same machine get the same value. */
export function storesOf(nodes: readonly Node[], inspected: ServerId): (node: Node) => KeyValues {
  const others = new Set(nodes.filter(({ id }) => id !== inspected).map(({ machine }) => machine));
  const room = Math.floor(KEYS_OF_OTHERS / Math.max(1, others.size));
  const made = new Map<Machine, KeyValues>();
  return ({ id, machine }) => {
    if (id === inspected) return firstKeys(machine, KEYS_INSPECTED);
    const known = made.get(machine) ?? firstKeys(machine, room);
    made.set(machine, known);
    return known;
  };
}

function firstKeys({ keys, values }: Machine, most: number): KeyValues {
  return keys.slice(0, most).map((key, i) => [key, values[i]!] as const);
}
