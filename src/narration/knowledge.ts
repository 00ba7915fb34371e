/** What a server can know of another, in words: for the page seen through its eyes. */
import type { HeardOf } from '../sim/index.ts';
import { type Micros, NO_EVENT } from '../sim/types.ts';
import { formatSpan } from './numbers.ts';
import { type Parts, S, say } from './parts.ts';

/** A whole sentence: "Last heard from S1 12 ms ago: leads term 3, log to 5." */
export function heardText({ server, event, at }: HeardOf, now: Micros): Parts {
  if (event === NO_EVENT) return say`Has heard nothing from ${S(server)}.`;
  return say`Last heard from ${S(server)} ${formatSpan(now - at)} ago.`;
}

/** For the stage, in a few words: "leads term 3", "never heard". `by`: who sees it so. */
export function believedText({ event, role, term }: HeardOf): Parts {
  if (event === NO_EVENT) return say`never heard`;
  return say`${role}, term ${term}`;
}
