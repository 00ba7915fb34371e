/** A shared run as the text that a link compresses: lists by position, differences instead of values. */
import type { KeptBranch, KeptBranches, Run } from '../sim/index.ts';
import { BASE_DIALS, BASE_OPTIONS } from './codes.ts';
import { toActs } from './acts.ts';
import { toDifferences } from './differences.ts';
import { cleanTitle, toLook } from './look.ts';
import type { SharedRun } from './types.ts';

/**
 * Positions: simulator version, seed, servers, 1 for the manual clock, options, dials, initial servers, the commands of
 * the shown branch, [events, time] of the moment and then of the end beyond it, look, title, branches. What is empty is
 * 0, and left out at the end.
 */
export function pack({ run, branches, moment, end, look, title }: SharedRun): string {
  const { servers, dials, ...options } = run.options;
  const positions: unknown[] = [
    run.simulatorVersion,
    run.seed,
    servers,
    run.clock === 'manual' ? 1 : 0,
    orZero(toDifferences(options, BASE_OPTIONS)),
    orZero(toDifferences(dials, BASE_DIALS)),
    orZero(initialServers(run)),
    // Where there are branches, they say it.
    (branches === null && toActs(run.commands, 0)) || 0,
    [moment.events, moment.now, end.events - moment.events, end.now - moment.now],
    orZero(toLook(look)),
    cleanTitle(title) || 0,
    branches === null ? 0 : toBranches(branches),
  ];
  while (positions.at(-1) === 0) positions.pop();
  return JSON.stringify(positions);
}

const orZero = (list: readonly unknown[]) => (list.length === 0 ? 0 : list);

const initialServers = ({ initial = [] }: Run) =>
  initial.map(({ id, currentTerm, votedFor, log }) => [id, currentTerm, votedFor, ...log]);

const toBranches = ({ shown, next, list }: KeptBranches) => [shown, next, ...list.map(toBranch)];

/** [number, name, parent, events and time of the fork, whether an act made it, the end beyond the fork, shared, commands] */
const toBranch = ({ id, name, parent, fork, acted, end, shared, commands }: KeptBranch) => [
  id,
  name || 0,
  parent,
  fork.events,
  fork.now,
  acted ? 1 : 0,
  end.events - fork.events,
  end.now - fork.now,
  shared,
  toActs(commands, fork.now),
];
