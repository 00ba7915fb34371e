/** What came of the trials of a setting, in the figures that the literature gives. */
import type { PublishedPoint, Setting, Trial } from '../../experiments/index.ts';
import type { Micros } from '../../sim/types.ts';

export interface Line {
  readonly setting: Setting;
  /** How many are wanted. */
  readonly wanted: number;
  /** Shortest first; those that were given up at the cap come last. */
  readonly trials: readonly Trial[];
  /** So many were given up. */
  readonly capped: number;
}

/** A time; `atLeast`: the trial was given up then. */
export interface Figure {
  readonly time: Micros;
  readonly atLeast: boolean;
}

export const lineOf = (setting: Setting, wanted: number): Line => ({ setting, wanted, trials: [], capped: 0 });

export function withTrials(line: Line, more: readonly Trial[]): Line {
  const trials = [...line.trials, ...more].sort((a, b) => lengthOf(a) - lengthOf(b) || a.seed - b.seed);
  return { ...line, trials, capped: trials.filter(({ took }) => took === null).length };
}
const lengthOf = ({ took }: Trial): number => took ?? Infinity;

/** The trial that so large a share was no longer than; null without trials. */
export function trialAt({ trials }: Line, share: number): Trial | null {
  return trials[Math.max(0, Math.ceil(share * trials.length) - 1)] ?? null;
}

export function figureAt(line: Line, share: number): Figure | null {
  const trial = trialAt(line, share);
  return trial && figureOf(trial, line.setting);
}

export const figureOf = ({ took }: Trial, { cap }: Setting): Figure => ({ time: took ?? cap, atLeast: took === null });

/** What was given up counts as if it had ended then, so the true mean is higher. */
export function meanOf({ trials, setting, capped }: Line): Figure | null {
  if (trials.length === 0) return null;
  const sum = trials.reduce((sum, { took }) => sum + (took ?? setting.cap), 0);
  return { time: sum / trials.length, atLeast: capped > 0 };
}

/** Null where the literature does not say it. */
export function publishedAt(points: readonly PublishedPoint[], share: number): Micros | null {
  return points.find((point) => point.share === share)?.at ?? null;
}

/** The setting whose median is shortest; '' as long as one has no trials. */
export function fastest(lines: readonly Line[]): string {
  return leastBy(lines, (line) => timeOf(trialAt(line, 0.5)));
}

/** The setting whose slowest hundredth is longest. */
export function longestTail(lines: readonly Line[]): string {
  return leastBy(lines, (line) => -timeOf(trialAt(line, 0.99)));
}

const timeOf = (trial: Trial | null): number => (trial === null ? NaN : lengthOf(trial));

function leastBy(lines: readonly Line[], value: (line: Line) => number): string {
  if (lines.length === 0 || lines.some(({ trials }) => trials.length === 0)) return '';
  return lines.reduce((least, line) => (value(line) < value(least) ? line : least)).setting.id;
}
