/** A stored run, from anywhere, becomes a valid `Run`, or a sentence that says what is wrong with it. */
import { isInteger, isRecord, LAST_SERVER, parseCommand, type Parsed, show } from './commands/parse.ts';
import { inOrder, isMutantId, MUTANT_IDS, type MutantId } from '../raft/mutants/ids.ts';
import { rivalOf } from '../raft/mutants/rivals.ts';
import { DIALS, dialProblem, dialsProblem } from './dials.ts';
import {
  type Dials,
  type InitialServer,
  type Run,
  type RunCommand,
  type RunOptions,
  SIMULATOR_VERSION,
} from './types.ts';

/** No run that a person makes is longer; what is, would not fit into the memory of the page. */
const MOST_COMMANDS = 100_000;
const LONGEST_INITIAL_LOG = 1000;
const HIGHEST_TERM = 1_000_000;
/** Simulated time of the last command: a year. */
const LATEST = 365 * 24 * 3600 * 1_000_000;

/** Thrown and caught in this file only: carries the sentence out of nested lists. */
class Problem extends Error {}

export function parseRun(raw: unknown): Parsed<{ run: Run }> {
  try {
    return { ok: true, run: readRun(raw) };
  } catch (problem) {
    if (problem instanceof Problem) return { ok: false, problem: problem.message };
    throw problem;
  }
}

function readRun(raw: unknown): Run {
  if (!isRecord(raw)) throw new Problem('This is not a run: it must be an object.');
  const { simulatorVersion, seed, clock } = raw;
  if (!isInteger(simulatorVersion, 1, 1_000_000)) throw new Problem('The run names no simulator version.');
  if (simulatorVersion > SIMULATOR_VERSION) {
    throw new Problem(
      `The run was made with simulator version ${simulatorVersion}; this is version ${SIMULATOR_VERSION}. Reload the page to get a newer one.`,
    );
  }
  if (!isInteger(seed, 0, 0xffff_ffff)) throw new Problem('The seed must be a whole number from 0 to 4294967295.');
  if (clock !== 'auto' && clock !== 'manual')
    throw new Problem(`The clock “${show(clock)}” is not known. It may be auto or manual.`);
  const options = readOptions(raw['options']);
  const commands = readCommands(raw['commands']);
  const run = { simulatorVersion, seed, options, clock, commands } as const;
  if (raw['initial'] === undefined) return run;
  return { ...run, initial: readInitial(raw['initial'], options.servers) };
}

function readOptions(raw: unknown): RunOptions {
  if (!isRecord(raw)) throw new Problem('The options of the run must be an object.');
  const { servers, noop, fastBacktrack, maxEntries } = raw;
  if (!isInteger(servers, 1, LAST_SERVER))
    throw new Problem(`A cluster has 1 to ${LAST_SERVER} servers, not “${show(servers)}”.`);
  if (typeof noop !== 'boolean') throw new Problem('The option noop must be true or false.');
  if (typeof fastBacktrack !== 'boolean') throw new Problem('The option fastBacktrack must be true or false.');
  if (!isInteger(maxEntries, 1, 10_000))
    throw new Problem('The option maxEntries must be a whole number from 1 to 10000.');
  const options: { -readonly [Name in keyof RunOptions]: RunOptions[Name] } = {
    ...{ servers, noop, fastBacktrack, maxEntries },
    dials: readDials(raw['dials']),
  };
  for (const name of ['writeJitter', 'askWithin'] as const) {
    const value = raw[name];
    if (value === undefined) continue;
    if (!isInteger(value, 0, 1_000_000))
      throw new Problem(`The option ${name} must be a whole number from 0 to 1000000.`);
    options[name] = value;
  }
  const unsafe = readUnsafe(raw['unsafe'] ?? []);
  return unsafe.length === 0 ? options : { ...options, unsafe };
}

function readUnsafe(raw: unknown): readonly MutantId[] {
  if (!Array.isArray(raw)) throw new Problem('The option unsafe must be a list of rules that are off.');
  const ids = raw.map((id: unknown) => {
    if (isMutantId(id)) return id;
    throw new Problem(`The option unsafe does not know “${show(id)}”. It may list ${MUTANT_IDS.join(', ')}.`);
  });
  for (const id of ids) {
    const rival = rivalOf(id, ids);
    if (rival !== undefined)
      throw new Problem(`The option unsafe may not list both ${id} and ${rival}: they change the same decision.`);
  }
  return inOrder(ids);
}

function readDials(raw: unknown): Dials {
  if (!isRecord(raw)) throw new Problem('The dials of the run must be an object.');
  const dials: Record<string, number> = {};
  for (const dial of DIALS) {
    const value = raw[dial.id] ?? dial.default;
    const problem = dialProblem(dial, value);
    if (problem !== null) throw new Problem(problem);
    dials[dial.id] = value as number;
  }
  const problem = dialsProblem(dials as unknown as Dials);
  if (problem !== null) throw new Problem(problem);
  return dials as unknown as Dials;
}

/** In the order of their positions, as a world takes them. */
function readCommands(raw: unknown): RunCommand[] {
  if (!Array.isArray(raw)) throw new Problem('The commands of the run must be a list.');
  if (raw.length > MOST_COMMANDS)
    throw new Problem(`A run may have at most ${MOST_COMMANDS} commands, and this has ${raw.length}.`);
  let last = { at: 0, after: 0 };
  return raw.map((item: unknown, i) => {
    const where = `Command ${i + 1}`;
    if (!isRecord(item)) throw new Problem(`${where} must be an object.`);
    const { at, after, name, args } = item;
    if (!isInteger(at, 0, LATEST))
      throw new Problem(`${where}: its time must be a whole number of microseconds, within a year.`);
    if (!isInteger(after, 0, Number.MAX_SAFE_INTEGER))
      throw new Problem(`${where}: its place among the events of its instant must be a whole number.`);
    if (at < last.at || (at === last.at && after < last.after))
      throw new Problem(`${where} stands before the one ahead of it in time.`);
    last = { at, after };
    const parsed = parseCommand({ name, args });
    if (!parsed.ok) throw new Problem(`${where}: ${parsed.problem}`);
    return { at, after, ...parsed.command };
  });
}

function readInitial(raw: unknown, servers: number): InitialServer[] {
  if (!Array.isArray(raw)) throw new Problem('The initial servers of the run must be a list.');
  const seen = new Set<number>();
  const initial = raw.map((item: unknown): InitialServer => {
    if (!isRecord(item)) throw new Problem('An initial server must be an object.');
    const { id, currentTerm, votedFor, log } = item;
    if (!isInteger(id, 1, servers))
      throw new Problem(`There is no S${show(id)} to start with a history: the run has S1 to S${servers}.`);
    if (seen.has(id)) throw new Problem(`S${id} is given two histories to start with.`);
    seen.add(id);
    if (!isInteger(currentTerm, 0, HIGHEST_TERM))
      throw new Problem(`S${id}: its term must be a whole number from 0 to ${HIGHEST_TERM}.`);
    if (!isInteger(votedFor, 0, servers))
      throw new Problem(`S${id}: its vote must be the number of a server, or 0 for none.`);
    return { id, currentTerm, votedFor, log: readLog(id, currentTerm, log) };
  });
  agree(initial);
  return initial;
}

function readLog(id: number, currentTerm: number, raw: unknown): number[] {
  if (!Array.isArray(raw) || raw.length > LONGEST_INITIAL_LOG) {
    throw new Problem(`S${id}: its log must be a list of at most ${LONGEST_INITIAL_LOG} terms.`);
  }
  raw.forEach((term: unknown, i) => {
    const before = i === 0 ? 1 : (raw[i - 1] as number);
    if (!isInteger(term, before, currentTerm)) {
      throw new Problem(
        `S${id}: entry ${i + 1} must be of a term from ${before} to ${currentTerm}, since terms never fall along a log nor exceed its server's.`,
      );
    }
  });
  return raw as number[];
}

/** Log Matching (§5.3): two logs that hold the same term at an index are the same up to there. */
function agree(initial: readonly InitialServer[]): void {
  for (const a of initial) {
    for (const b of initial) {
      const common = a.log.findLastIndex((term, i) => b.log[i] === term);
      const differs = a.log.findIndex((term, i) => i < common && b.log[i] !== term);
      if (differs >= 0) {
        throw new Problem(
          `The logs of S${a.id} and S${b.id} agree at index ${common + 1} but not at index ${differs + 1}, which no run of Raft can bring about.`,
        );
      }
    }
  }
}
