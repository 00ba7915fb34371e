/** A rule of Figure 2 with the values that it looked at filled in. */
import type { Fired } from '../raft/fired.ts';
import { RULES } from '../raft/rule-ids.ts';
import type { EventRow } from '../sim/types.ts';
import { type Parts, say } from './parts.ts';
import { englishRules, type RuleWords } from './ruleWords.ts';
import { tell } from './tellings.ts';

/**
 * What the rule found and decided in this event: "Entry 10 must be of term 6, but S7's is of term 3. So S7 refuses."
 * Where its values were not reported, what the rule says.
 */
export function firedSentence({ rule, verdict, facts }: Fired, row: EventRow, words: RuleWords = englishRules): Parts {
  return tell(words[rule]?.[verdict], row.server, facts) ?? say`${RULES[rule].line}`;
}
