/** A moment in a readable link: seconds, and after how many events of that very instant; `1.288.2`. */
import type { Place } from './types.ts';

const SECOND = 1_000_000;
/** A year of simulated time. */
const LATEST = 365 * 24 * 3600 * SECOND;

/** Milliseconds where those are enough, else microseconds. */
export function placeText({ at, taken }: Place): string {
  const fraction = String(at % SECOND).padStart(6, '0');
  return `${Math.floor(at / SECOND)}.${fraction.endsWith('000') ? fraction.slice(0, 3) : fraction}.${taken}`;
}

/** What is left out is 0; null for what is no place. */
export function readPlace(text: string): Place | null {
  const [, seconds, fraction = '', taken = '0'] = /^(\d{1,8})(?:\.(\d{1,6})(?:\.(\d{1,7}))?)?$/.exec(text) ?? [];
  const at = Number(seconds) * SECOND + Number(fraction.padEnd(6, '0'));
  return seconds === undefined || at > LATEST ? null : { at, taken: Number(taken) };
}
