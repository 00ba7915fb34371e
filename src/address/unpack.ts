/** The text of a link becomes a shared run, if it is one: nothing in it is believed. */
import {
  isBefore,
  type KeptBranches,
  type Moment,
  MOST_BRANCHES,
  parseRun,
  type Run,
  type RunCommand,
  SIMULATOR_VERSION,
} from '../sim/index.ts';
import { parseBranches } from '../sim/branches/parse.ts';
import { BASE_DIALS, BASE_OPTIONS } from './codes.ts';
import { fromActs } from './acts.ts';
import { demandAll, fromDifferences } from './differences.ts';
import { Newer, NotARun } from './faults.ts';
import { cleanTitle, fromLook } from './look.ts';
import type { SharedRun } from './types.ts';
import { isList, whole } from './values.ts';
import { words } from './words.ts';

const POSITIONS = 12;
/** A year of simulated time. */
const LATEST = 365 * 24 * 3600 * 1_000_000;

/** Throws `NotARun` or `Newer`. */
export function unpack(text: string): SharedRun {
  const raw = json(text);
  if (!isList(raw)) throw new NotARun(words.listExpected);
  if (raw.length > POSITIONS) throw new Newer(words.unknownPart);
  const at = (position: number): unknown => raw[position] ?? 0;
  const version = whole(at(0));
  const run = readRun(at);
  const [events, now, eventsBeyond, timeBeyond] = isList(at(8)) ? (at(8) as unknown[]).map(whole) : [];
  const moment = checked(events ?? 0, now ?? 0);
  const end = checked(moment.events + (eventsBeyond ?? 0), moment.now + (timeBeyond ?? 0));
  if (isBefore(end, moment)) throw new NotARun(words.endsTooEarly);
  const branches = at(11) === 0 ? null : readBranches(at(11), run);
  const shown = branches === null ? run : parsed({ ...run, commands: lineOf(branches, branches.shown) });
  return {
    run: { ...shown, simulatorVersion: version },
    branches,
    moment,
    end,
    look: fromLook(at(9)),
    title: at(10) === 0 ? '' : cleanTitle(at(10)),
  };
}

/** In the words of this version of the simulator: whether another one made it is for others to judge. */
function readRun(at: (position: number) => unknown): Run {
  const options = fromDifferences(at(4) || [], BASE_OPTIONS);
  const dials = fromDifferences(at(5) || [], BASE_DIALS);
  const commands = at(7) === 0 ? [] : fromActs(at(7), 0);
  const initial = at(6) === 0 ? {} : { initial: readInitial(at(6)) };
  const run = parsed({
    simulatorVersion: Math.min(whole(at(0)), SIMULATOR_VERSION),
    seed: at(1),
    clock: at(3) === 1 ? 'manual' : 'auto',
    options: { ...options, servers: at(2), dials },
    commands,
    ...initial,
  });
  demandAll(options, run.options);
  demandAll(dials, run.options.dials);
  return run;
}

function readInitial(raw: unknown): unknown {
  if (!isList(raw) || !raw.every(isList)) throw new NotARun(words.listExpected);
  return raw.map(([id, currentTerm, votedFor, ...log]) => ({ id, currentTerm, votedFor, log }));
}

function readBranches(raw: unknown, run: Run): KeptBranches {
  if (!isList(raw) || raw.length - 2 > MOST_BRANCHES) throw new NotARun(words.tooManyBranches(MOST_BRANCHES));
  const [shown, next, ...list] = raw;
  const { kept, problems } = parseBranches({ shown, next, list: list.map(readBranch) }, run);
  const [problem] = problems;
  if (kept === null || problem !== undefined) throw new NotARun(problem ?? words.listExpected);
  return kept;
}

function readBranch(raw: unknown): unknown {
  if (!isList(raw)) throw new NotARun(words.listExpected);
  const [id, name, parent, events, now, acted, eventsBeyond, timeBeyond, shared, commands] = raw;
  const fork = checked(whole(events), whole(now));
  const end = checked(fork.events + whole(eventsBeyond), fork.now + whole(timeBeyond));
  return {
    id,
    name: name === 0 ? '' : name,
    parent,
    fork,
    acted: acted === 1,
    end,
    shared,
    commands: fromActs(commands, fork.now),
  };
}

/** All commands of a branch: those that it shares with its parent, then its own. */
function lineOf({ list }: KeptBranches, id: number): readonly RunCommand[] {
  const branch = list.find((one) => one.id === id);
  if (branch === undefined) return [];
  return [...lineOf({ list } as KeptBranches, branch.parent).slice(0, branch.shared), ...branch.commands];
}

function checked(events: number, now: number): Moment {
  if (events < 0 || now < 0 || now > LATEST) throw new NotARun(words.noSuchMoment);
  return { events, now };
}

function parsed(raw: unknown): Run {
  const result = parseRun(raw);
  if (!result.ok) throw new NotARun(result.problem);
  return result.run;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotARun(words.listExpected);
  }
}
