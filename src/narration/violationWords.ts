/** Broken properties in words, for the sign and for events: the sign needs no others. */
import type { Violation } from '../sim/types.ts';
import { type Parts, say, T } from './parts.ts';

/** What is wrong, in a few words; the whole sentence stands beside the check that found it. */
export function violationWords({ check, index, term, servers, facts }: Violation): Parts {
  switch (check) {
    case 'electionSafety':
      return say`Two leaders in term ${T(term)}`;
    case 'leaderAppendOnly':
      return say`A leader changed its entry ${index}`;
    case 'logMatching':
      return say`Two versions of entry ${index}`;
    case 'leaderCompleteness':
      return say`A leader without entry ${index}`;
    case 'stateMachineSafety':
      if (facts['expected'] !== undefined) return say`Entry ${index} applied out of order`;
      return servers.length > 1 ? say`Two commands at index ${index}` : say`Entry ${index} wrongly taken as committed`;
  }
}
