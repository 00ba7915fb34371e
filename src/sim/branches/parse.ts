/** Stored branches, from anywhere, become valid ones. What is wrong with one costs it and those that fork from it. */
import { isInteger, isRecord } from '../commands/parse.ts';
import { isBefore, type Moment } from '../history/moment.ts';
import { parseRun } from '../parse-run.ts';
import type { Run } from '../types.ts';
import { LONGEST_NAME } from './change.ts';
import { type BranchId, type KeptBranch, type KeptBranches, NO_BRANCH } from './types.ts';

interface ParsedBranches {
  /** Null when the branch that was shown is not among them. */
  readonly kept: KeptBranches | null;
  /** A sentence for everything that is left out. */
  readonly problems: readonly string[];
}

const HIGHEST_NUMBER = 1_000_000_000;

/** `run` says everything but the commands. */
export function parseBranches(raw: unknown, run: Run): ParsedBranches {
  if (!isRecord(raw) || !Array.isArray(raw['list'])) return { kept: null, problems: ['The branches are not a list.'] };
  const problems: string[] = [];
  const read: KeptBranch[] = [];
  for (const item of raw['list'] as readonly unknown[]) {
    const branch = readBranch(item, run);
    if (typeof branch === 'string') problems.push(branch);
    else if (read.some(({ id }) => id === branch.id)) problems.push(`There are two branches ${branch.id}.`);
    else read.push(branch);
  }
  const list = read.filter((branch) => {
    const problem = lineageProblem(read, branch);
    if (problem !== '') problems.push(problem);
    return problem === '';
  });
  const shown = list.find(({ id }) => id === raw['shown'])?.id;
  if (shown === undefined)
    return { kept: null, problems: [...problems, 'The branch that was shown is not among them.'] };
  const next = list.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  return { kept: { list, shown, next: isInteger(raw['next'], next, HIGHEST_NUMBER) ? raw['next'] : next }, problems };
}

/** A branch, or the sentence that says why it is none. */
function readBranch(raw: unknown, run: Run): KeptBranch | string {
  if (!isRecord(raw) || !isInteger(raw['id'], 1, HIGHEST_NUMBER)) return 'A branch has no number.';
  const { id, name, parent, acted, shared } = raw;
  const wrong = (what: string) => `Branch ${id}: ${what}`;
  if (typeof name !== 'string' || typeof acted !== 'boolean' || !isInteger(parent, NO_BRANCH, HIGHEST_NUMBER)) {
    return wrong('its name, its origin or what made it cannot be read.');
  }
  const fork = readMoment(raw['fork']);
  const end = readMoment(raw['end']);
  if (fork === null || end === null || isBefore(end, fork)) return wrong('it does not end after its fork.');
  const parsed = parseRun({ ...run, commands: raw['commands'] });
  if (!parsed.ok) return wrong(parsed.problem);
  const { commands } = parsed.run;
  const begins = parent === NO_BRANCH ? !acted && shared === 0 : !acted || commands.length > 0;
  if (!isInteger(shared, 0, HIGHEST_NUMBER) || !begins || commands.some(({ at }) => at < fork.now)) {
    return wrong('its commands do not fit its fork.');
  }
  const given = [...name.trim()].slice(0, LONGEST_NAME).join('');
  return { id, name: given, parent, fork, acted, end, shared, commands };
}

/** Why there is no way from the first branch to this one; '' when there is. */
function lineageProblem(all: readonly KeptBranch[], branch: KeptBranch): string {
  const seen = new Set<BranchId>();
  for (let at: KeptBranch | undefined = branch; at !== undefined;) {
    if (seen.has(at.id)) return `Branch ${branch.id} comes from itself.`;
    seen.add(at.id);
    const { parent }: KeptBranch = at;
    if (parent === NO_BRANCH) return at === rootOf(all) ? '' : `Branch ${branch.id} shares nothing with the first.`;
    at = all.find(({ id }) => id === parent);
  }
  return `Branch ${branch.id} comes from one that is not there.`;
}

/** All lines of a run have their start in common. */
const rootOf = (all: readonly KeptBranch[]) => all.find(({ parent }) => parent === NO_BRANCH);

function readMoment(raw: unknown): Moment | null {
  if (!isRecord(raw)) return null;
  const { events, now } = raw;
  return isInteger(events, 0, Number.MAX_SAFE_INTEGER) && isInteger(now, 0, Number.MAX_SAFE_INTEGER)
    ? { events, now }
    : null;
}
