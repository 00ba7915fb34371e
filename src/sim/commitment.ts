/** The four facts about an entry that stay apart: on a majority, committed, known to be committed, applied. */
import { majorityOf } from '../raft/configuration.ts';
import { type Entry, entryAt, sameEntry, termAt } from '../raft/log.ts';
import type { Index, ServerId } from '../raft/types.ts';
import { at } from './tail.ts';
import { nodeOf, type World } from './world.ts';

export interface Commitment {
  /** On the disks of a majority. That alone commits nothing (Figure 8). */
  readonly majority: boolean;
  /** It can never be lost, whether or not anybody knows. False when the world is not watched. */
  readonly committed: boolean;
  /** This server knows. */
  readonly known: boolean;
  /** This server has applied it. */
  readonly applied: boolean;
}

/** Of the entry that `server` holds at `index`; null when it holds none. */
export function commitmentAt(world: World, server: ServerId, index: Index): Commitment | null {
  const { persistent, volatile } = nodeOf(world, server).server;
  const entry = entryAt(persistent.log, index);
  if (entry === undefined) return null;
  return {
    majority: onMajority(world, entry),
    committed: isCommitted(world, entry),
    known: volatile.commitIndex >= index,
    applied: volatile.lastApplied >= index,
  };
}

/** Counted over the disks now. Index and term name an entry, as long as Log Matching holds. */
export function onMajority(world: World, { index, term }: Entry): boolean {
  let copies = 0;
  for (const { durable } of world.nodes) if (termAt(durable.log, index) === term) copies++;
  return copies >= majorityOf(world.options.voters);
}

export function isCommitted({ ghost }: World, entry: Entry): boolean {
  const row = ghost === null ? undefined : at(ghost.ledger, entry.index - 1);
  return row !== undefined && !row.claimed && sameEntry(row.entry, entry);
}
