/** The words for what differs between two futures. Another language is another value. */
import type { ServerId } from '../raft/types.ts';
import { CHECKS } from '../sim/checks/index.ts';
import type { Difference, Micros } from '../sim/index.ts';
import { formatClock } from './numbers.ts';
import { listOf, type Parts, plain, S, say } from './parts.ts';
import { englishState } from './stateWords.ts';

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

export const englishDifferences = {
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
      value: (n) => say`${typeof n === 'number' ? count(n, 'property', 'properties') : propertiesText(n)}`,
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
        return `In ${branch}: ${englishDifferences.kinds[what].what} ${said}`;
    }
  },
};

export type DifferenceWords = typeof englishDifferences;

/** So many terms of a log are shown; what differs is mostly at its end. */
const SHOWN = 8;

function logText(log: string): string {
  const all = log.split(' ').filter(Boolean);
  if (all.length === 0) return 'empty';
  const shown = all.slice(-SHOWN).join(' ');
  const terms = all.length > SHOWN ? `… ${shown}` : shown;
  return `${count(all.length, 'entry', 'entries')} of ${all.length === 1 ? 'term' : 'terms'} ${terms}`;
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

/** Those that are broken in this branch only. */
const propertiesText = (ids: string): string =>
  ids
    .split(', ')
    .map((id) => CHECKS.find((check) => check.id === id)?.label.toLowerCase() ?? id)
    .join(', ');

/** Sides, "1 2 | 3 4 5", or single links as they are named. */
function cutsText(cuts: string): Parts {
  if (!cuts.includes('|')) return say`${cuts}`;
  const sides = cuts.split(' | ').map((side) => servers(side.split(' ').map(Number)));
  return sides.flatMap((side, i) => (i === 0 ? side : [', from ', ...side]));
}
