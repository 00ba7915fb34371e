/** The words for futures beside each other, and for what differs between them. Another language is another value. */
import type { ServerId, Term } from '../raft/types.ts';
import { type CommandName, commandNamed, type Difference } from '../sim/index.ts';
import type { CommandArgs, Micros } from '../sim/types.ts';
import { formatClock } from './numbers.ts';
import { listOf, type Parts, plain, S, say } from './parts.ts';
import { englishState } from './stateWords.ts';

type Name = (args: Readonly<Record<string, unknown>>) => string;

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
  deliver: ({ message }) => `m${message} delivered`,
  drop: ({ message }) => `m${message} dropped`,
  delay: ({ message }) => `m${message} delayed`,
  duplicate: ({ message }) => `m${message} duplicated`,
  hold: ({ message }) => `m${message} held`,
  release: ({ message }) => `m${message} released`,
  setDial: () => 'Dial turned',
  setClock: ({ clock }) => (clock === 'manual' ? 'Clock by hand' : 'Clock runs'),
};

const servers = (ids: readonly ServerId[]): Parts => listOf(ids.map(S), 'and');
const count = (n: number, one: string, many: string): string => (n === 0 ? 'none' : `${n} ${n === 1 ? one : many}`);
const someone = (id: string | number): Parts => (id === 0 ? say`nobody` : say`${S(Number(id))}`);
const upTo = (index: string | number): Parts => (index === 0 ? say`nothing` : say`${index}`);
const text = (value: string | number): Parts => say`${value}`;

interface Kind {
  /** Beside the servers that it is about, or alone. */
  readonly what: string;
  /** The verb, where several servers do it. */
  readonly several?: string;
  /** In "Same in both: ...". */
  readonly same: string;
  readonly value: (value: string | number) => Parts;
}

export const englishBranches = {
  asItWas: 'As it was',
  act: (name: string, args: CommandArgs): string =>
    name in ACTS ? ACTS[name as CommandName](args) : (commandNamed(name)?.words.label ?? name),
  leads: (server: ServerId, term: Term, at: Micros): string => `S${server} leads term ${term} at ${formatClock(at)} s`,
  forks: (at: Micros): string => `forks at ${formatClock(at)} s`,
  ends: (at: Micros): string => `ends at ${formatClock(at)} s`,

  kinds: {
    role: { what: 'role', same: 'roles', value: text },
    currentTerm: { what: 'term', same: 'terms', value: (term) => say`${{ term: Number(term) }}` },
    votes: { what: 'votes', same: 'votes counted', value: (votes) => say`${count(Number(votes), 'vote', 'votes')}` },
    votedFor: { what: 'voted for', same: 'votes cast', value: someone },
    leaderId: { what: 'hears', several: 'hear', same: 'who hears whom', value: someone },
    status: { what: 'status', same: 'who is up', value: text },
    log: { what: 'log', same: 'all logs', value: (log) => say`${logText(String(log))}` },
    commitIndex: { what: 'committed to', same: 'what is committed', value: upTo },
    lastApplied: { what: 'applied to', same: 'what is applied', value: upTo },
    messages: { what: 'In flight', same: 'messages in flight', value: (messages) => say`${messagesText(messages)}` },
    cuts: { what: 'Cuts', same: 'cuts', value: (cuts) => (cuts === 0 ? say`none` : cutsText(String(cuts))) },
    violations: {
      what: 'Broken',
      same: 'safety',
      value: (n) => say`${typeof n === 'number' ? count(n, 'property', 'properties') : n}`,
    },
  } satisfies Readonly<Record<Difference['what'], Kind>> as Readonly<Record<Difference['what'], Kind>>,
  same: (kinds: readonly string[]): string => `Same in both: ${plain(listOf(kinds, 'and'))}.`,
  none: (at: Micros): string => `No difference at ${formatClock(at)} s.`,
  part: (at: Micros): string => `They part at ${formatClock(at)} s.`,
  /** At a server on the stage: what it is in the other branch. */
  otherwise: (branch: number, what: Difference['what'], value: Parts): string => {
    const said = plain(value);
    switch (what) {
      case 'role':
        return said === 'leader' ? `In ${branch}: leads` : `In ${branch}: ${said}`;
      case 'status':
        return `In ${branch}: ${said}`;
      default:
        return `In ${branch}: ${englishBranches.kinds[what].what} ${said}`;
    }
  },
};

export type BranchWords = typeof englishBranches;

/** So many terms of a log are shown; what differs is mostly at its end. */
const SHOWN = 8;

function logText(terms: string): string {
  const all = terms.split(' ').filter(Boolean);
  if (all.length === 0) return 'empty';
  const shown = all.slice(-SHOWN).join(' ');
  return all.length > SHOWN ? `… ${shown}` : shown;
}

/** A number of them, or what only this branch has: "voteGranted S3-S4 t4". */
function messagesText(messages: string | number): string {
  if (typeof messages === 'number') return count(messages, 'message', 'messages');
  return messages.replace(
    /(^|, )([a-zA-Z]+) (\w+)-(\w+)( t\d+)?/g,
    (_, joint: string, kind: string, from: string, to: string) => {
      const name =
        kind in englishState.names.message
          ? englishState.names.message[kind as keyof typeof englishState.names.message]
          : kind;
      return `${joint}${name}, ${from} to ${to}`;
    },
  );
}

/** Sides, "1 2 | 3 4 5", or single links as they are named. */
function cutsText(cuts: string): Parts {
  if (!cuts.includes('|')) return say`${cuts}`;
  const sides = cuts.split(' | ').map((side) => servers(side.split(' ').map(Number)));
  return sides.flatMap((side, i) => (i === 0 ? side : [', from ', ...side]));
}
