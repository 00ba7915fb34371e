/** Logs drawn as small strings: '1 1 4' is three entries of terms 1, 1 and 4. */
import { logOfTerms } from '../given.ts';
import type { Log } from '../log.ts';

export const logOf = (terms: string): Log => logOfTerms(terms.split(' ').filter(Boolean).map(Number));

export const termsOf = (log: Log): string =>
  log.entries
    .slice(0, log.length)
    .map((entry) => entry.term)
    .join(' ');
