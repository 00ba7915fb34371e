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

function notKnown({ server, index, leader, because, at }: Of<'notKnown'>, now: Micros, words: WhyWords): AbsenceText {
  return {
    headline: words.notKnown(server, index),
    sentences: [words.isCommitted(index), leader === 0 ? words.nobodyTells : words.mustTell(leader)],
    lines: [{ server, text: words.missing(because, leader, at - now) }],
  };
}

function noLeader({ needed, groups, candidates, next, at }: Of<'noLeader'>, now: Micros, words: WhyWords): AbsenceText {
  const most = groups[0]?.length ?? 0;
  const up = groups.flat().length;
  const hopeless =
    up === 0 ? [words.noneUp] : up < needed ? [words.fewUp(up, needed)] : [words.fewTogether(most, needed)];
  const waits = next === 0 ? words.noTimer : words.nextTimer(next, at - now);
  return {
    headline: words.nobodyLeads,
    sentences: [
      ...(most < needed ? hopeless : []),
      ...candidates.map(({ server, term, votes }) => words.candidate(server, term, votes, needed)),
      ...(up === 0 ? [] : [waits]),
    ],
    lines: candidates.flatMap(({ server: candidate, missing }) =>
      missing.map(({ server, because }) => {
        const why =
          because === 'votedFor'
            ? words.votedFor(candidate)
            : because === 'log'
              ? words.betterLog(candidate)
              : words.missing(because, candidate, Infinity);
        return { server, text: candidates.length > 1 ? words.vote(candidate, why) : why };
      }),
    ),
  };
}
