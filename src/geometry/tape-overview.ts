/** The whole run on one line: who led, and what happened, as much of it as the pixels can tell. */
import type { Term } from '../raft/types.ts';
import type { Micros } from '../sim/types.ts';
import type { Piece } from './tape-rows.ts';

/** Steps in which the line grows longer, so that it is not drawn anew with every event: four to the doubling. */
const STEPS = 4;
const SHORTEST_SPAN = 400_000;

/** How much time the line shows: a little more than the run has taken, the same for a good while. */
export function overviewSpan(end: Micros, shortest: Micros = SHORTEST_SPAN): Micros {
  const step = Math.ceil(STEPS * Math.log2(Math.max(1, end / shortest)));
  return Math.round(shortest * 2 ** (step / STEPS));
}

interface OverviewBand {
  readonly x: number;
  readonly width: number;
  readonly term: Term;
  readonly leads: boolean;
}

/** Stretches of one term, with a leader or without; what is narrower than a pixel goes with what comes before it. */
export function overviewBands(pieces: readonly Piece[], end: Micros, scale: number): readonly OverviewBand[] {
  const bands: OverviewBand[] = [];
  pieces.forEach(({ at, role, term }, i) => {
    const x = at * scale;
    const until = Math.min(end, pieces[i + 1]?.at ?? end) * scale;
    const leads = role === 'leader';
    const last = bands.at(-1);
    const isSame = last !== undefined && last.term === term && last.leads === leads;
    if (last && (isSame || until - x < 1))
      bands[bands.length - 1] = { ...last, width: Math.max(last.width, until - last.x) };
    else bands.push({ x, width: Math.max(0, until - x), term, leads });
  });
  return bands;
}

/** Kinds of marks on the line: each has its own height, so that few hide others. */
export type OverviewKind = 'election' | 'fault' | 'act' | 'write' | 'commit' | 'violation';

interface OverviewMark {
  readonly x: number;
  readonly kind: OverviewKind;
}

/** Marks of one kind stand at least so many pixels apart; acts that break nothing leave room for what does. */
const APART = 3;
const ACTS_APART = 7;

export function overviewMarks(
  marks: readonly { readonly at: Micros; readonly kind: OverviewKind }[],
  scale: number,
): readonly OverviewMark[] {
  const last = new Map<OverviewKind, number>();
  const shown: OverviewMark[] = [];
  for (const { at, kind } of marks) {
    const x = at * scale;
    const before = last.get(kind);
    if (before !== undefined && x - before < (kind === 'act' ? ACTS_APART : APART)) continue;
    last.set(kind, x);
    shown.push({ x, kind });
  }
  // Drawn in this order: nothing lies under an act.
  return [...shown.filter(({ kind }) => kind === 'act'), ...shown.filter(({ kind }) => kind !== 'act')];
}
