import type { Micros } from '../../sim/types.ts';

/** Reads a time as people type it, in seconds unless it says ms: '1.288', '1,288 s', '1288 ms'; NaN for anything else. */
export function readTime(text: string): Micros {
  const [, figure, unit] = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*(s|ms)?$/i.exec(text.trim()) ?? [];
  if (figure === undefined) return Number.NaN;
  return Math.round(Number(figure.replace(',', '.')) * (unit?.toLowerCase() === 'ms' ? 1000 : 1_000_000));
}
