/** Logs drawn as small strings: '1 1 4' is three entries of terms 1, 1 and 4. */
import { append, emptyLog, type Log } from '../log.ts';
import type { Term } from '../types.ts';

export function logOf(terms: string): Log {
  let log = emptyLog();
  for (const term of terms.split(' ').filter(Boolean)) log = appendTerm(log, Number(term));
  return log;
}

/** Entries drawn with the same index and term are the same entry, whichever log they stand in. */
function appendTerm(log: Log, term: Term): Log {
  const name = `${log.base.index + log.length + 1}:${term}`;
  return append(log, term, { kind: 'command', command: { name } });
}

export const termsOf = (log: Log): string =>
  log.entries
    .slice(0, log.length)
    .map((entry) => entry.term)
    .join(' ');
