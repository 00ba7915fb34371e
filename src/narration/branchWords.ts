/** The words for futures beside each other. Another language is another value. */
import { MUTANT_RULES, type MutantId } from '../raft/mutants/ids.ts';
import type { ServerId, Term } from '../raft/types.ts';
import { type CommandName, commandNamed, shortMessageName } from '../sim/index.ts';
import type { CommandArgs, MessageSort, Micros } from '../sim/types.ts';
import { formatClock } from './numbers.ts';

type Name = (args: Readonly<Record<string, unknown>>, message: string) => string;

/** What was done, short enough for a name; who did it goes without saying. */
const ACTS: Readonly<Record<CommandName, Name>> = {
  crash: ({ server }) => `S${server} crashes`,
  restart: ({ server }) => `S${server} restarts`,
  pause: ({ server }) => `S${server} pauses`,
  resume: ({ server }) => `S${server} resumes`,
  timeout: ({ server }) => `S${server} times out`,
  heartbeat: ({ server }) => `S${server} sends heartbeats`,
  completeWrite: ({ server }) => `S${server} finishes a write`,
  write: () => 'Client write',
  cut: ({ a, b }) => `S${a} and S${b} cut`,
  cutOneWay: ({ from, to }) => `S${from} to S${to} cut`,
  healLink: ({ a, b }) => `S${a} and S${b} healed`,
  healOneWay: ({ from, to }) => `S${from} to S${to} healed`,
  partition: () => 'Network cut',
  healAll: () => 'Network healed',
  deliver: (_, message) => `${message} delivered`,
  drop: (_, message) => `${message} dropped`,
  delay: (_, message) => `${message} delayed`,
  duplicate: (_, message) => `${message} duplicated`,
  hold: (_, message) => `${message} held`,
  release: (_, message) => `${message} released`,
  setDial: () => 'Dial turned',
  setClock: ({ clock }) => (clock === 'manual' ? 'Clock by hand' : 'Clock runs'),
  setRule: ({ rule, state }) => `${MUTANT_RULES[rule as MutantId]} ${String(state)}`,
};

/** At the beginning of the name: "S3’s vote". */
function called(args: CommandArgs, message?: MessageSort): string {
  return message === undefined ? `m${String(args['message'])}` : shortMessageName(message).replace(/^the/, 'The');
}

/** "2", "2 and 3", "2, 3 and 4". */
const listOf = (ids: readonly number[]) => ids.join(', ').replace(/, (\d+)$/, ' and $1');

export const englishBranches = {
  asItWas: 'As it was',
  act: (name: string, args: CommandArgs, message?: MessageSort): string =>
    name in ACTS ? ACTS[name as CommandName](args, called(args, message)) : (commandNamed(name)?.label ?? name),
  leads: (server: ServerId, term: Term, at: Micros): string => `S${server} leads term ${term} at ${formatClock(at)} s`,
  stays: (count: number): string =>
    count === 1 ? 'This is the only branch, so it stays.' : 'The other branches grow from it, so it stays.',
  removed: (ids: readonly number[]): string => `${ids.length === 1 ? 'Branch' : 'Branches'} ${listOf(ids)} removed.`,
  forks: (at: Micros): string => `forks at ${formatClock(at)} s`,
  ends: (at: Micros): string => `ends at ${formatClock(at)} s`,
};

export type BranchWords = typeof englishBranches;
