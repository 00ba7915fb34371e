/** Why something has not happened, in words: what is missing, what stands in the way, and whom one waits for. */
import type { ServerId } from '../raft/types.ts';
import type { Absence } from '../sim/index.ts';
import type { Micros } from '../sim/types.ts';
import type { Parts } from './parts.ts';
import { englishWhy, type WhyWords } from './whyWords.ts';

export interface AbsenceText {
  /** Without a full stop: "Entry 6 is not committed". */
  readonly headline: Parts;
  /** What is missing, and what stands in the way, in whole sentences. */
  readonly sentences: readonly Parts[];
  /** One line a server that is waited for, to stand beside its name: "cut off from S1". */
  readonly lines: readonly { readonly server: ServerId; readonly text: Parts }[];
}

type Of<Kind extends Absence['kind']> = Extract<Absence, { kind: Kind }>;

/** What is missing, as of `now`. */
export function absenceText(absence: Absence, now: Micros, words: WhyWords = englishWhy): AbsenceText {
  switch (absence.kind) {
    case 'notCommitted':
      return notCommitted(absence, now, words);
    case 'notKnown':
      return notKnown(absence, now, words);
    case 'noLeader':
      return noLeader(absence, now, words);
  }
}

function notCommitted(absence: Of<'notCommitted'>, now: Micros, words: WhyWords): AbsenceText {
  const { index, term, copies, needed, leader, leaderTerm, blocked, missing } = absence;
  const kept = (['down', 'paused', 'cut'] as const).flatMap((why) => {
    const ids = missing.filter(({ because }) => because === why).map(({ server }) => server);
    return ids.length === 0 || (why === 'cut' && leader === 0) ? [] : [words.kept(ids, why, leader)];
  });
  return {
    headline: words.notCommitted(index),
    sentences: [
      words.onDisks(index, copies, needed),
      ...kept,
      ...(blocked === '' ? [] : words.blocked[blocked](term, leader, leaderTerm)),
    ],
    lines: missing.map(({ server, because, at }) => ({ server, text: words.missing(because, leader, at - now) })),
  };
}

function notKnown(absence: Of<'notKnown'>, now: Micros, words: WhyWords): AbsenceText {
  const { server, index, leader, about, because, at } = absence;
  // The leader has to hear of it first, from somebody else.
  const told = about === server && leader !== server ? words.mustTell(leader) : words.mustHear(leader);
  return {
    headline: words.notKnown(server, index),
    sentences: [words.isCommitted(index), leader === 0 ? words.nobodyTells : told],
    lines: [{ server: about, text: words.missing(because, leader, at - now) }],
  };
}

/** Too few can talk to each other, and no candidate may still get there with votes that are on their way. */
function nobodyCanWin({ groups, candidates, needed }: Of<'noLeader'>): boolean {
  const most = groups[0]?.length ?? 0;
  const mayWin = candidates.some(({ votes, missing }) => {
    return votes + missing.filter(({ because }) => !NEVER.has(because)).length >= needed;
  });
  return most < needed && !mayWin;
}
/** No vote comes from them unless something changes. */
const NEVER: ReadonlySet<string> = new Set(['down', 'paused', 'cut', 'refused', 'votedFor', 'log']);

function noLeader(absence: Of<'noLeader'>, now: Micros, words: WhyWords): AbsenceText {
  const { needed, groups, candidates, next, at } = absence;
  const most = groups[0]?.length ?? 0;
  const up = groups.flat().length;
  const few = up < needed ? words.fewUp(up, needed) : words.fewTogether(most, needed);
  const waits = next === 0 ? words.noTimer : words.nextTimer(next, at - now);
  return {
    headline: words.nobodyLeads,
    sentences: [
      ...(nobodyCanWin(absence) ? [up === 0 ? words.noneUp : few] : []),
      ...candidates.map(({ server, term, votes }) => words.candidate(server, term, votes, needed)),
      ...(up === 0 ? [] : [waits]),
    ],
    lines: candidates.flatMap(({ server: candidate, missing }) =>
      missing.map(({ server, because, at: endsAt }) => {
        const why =
          because === 'votedFor'
            ? words.votedFor(candidate)
            : because === 'log'
              ? words.betterLog(candidate)
              : words.missing(because, candidate, endsAt - now);
        return { server, text: candidates.length > 1 ? words.vote(candidate, why) : why };
      }),
    ),
  };
}
