/** Numbers as text, the same on every machine: no locale takes part. */
import type { Micros } from '../sim/types.ts';

/** Seconds with three decimals, cut and never rounded up: a clock must not run ahead. '1.288'. */
export function formatClock(at: Micros): string {
  const millis = Math.floor(at / 1000);
  return `${Math.floor(millis / 1000)}.${String(millis % 1000).padStart(3, '0')}`;
}

/** A length of time: '176 ms' below a second, '1.288 s' from there on; tenths below ten milliseconds where they count. */
export function formatSpan(span: Micros): string {
  if (span >= 999_500) return `${formatClock(span + 500)} s`;
  if (span >= 10_000 || span % 1000 === 0) return `${Math.round(span / 1000)} ms`;
  return `${(Math.round(span / 100) / 10).toFixed(1)} ms`;
}

/** Thousands apart: '1,204'. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Parts per thousand as percent: 125 is '12.5 %'. */
export const formatPerMille = (perMille: number): string =>
  `${perMille % 10 === 0 ? perMille / 10 : (perMille / 10).toFixed(1)} %`;
