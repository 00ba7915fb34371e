/** What a server believes of the others, and what differs in the compared branch, in the words of the stage. */
import { formatSpan } from '../../narration/index.ts';
import { otherwiseText } from '../../narration/differences.ts';
import { believedText } from '../../narration/knowledge.ts';
import { plain } from '../../narration/parts.ts';
import type { Comparison, Knowledge } from '../../store/index.ts';
import { words } from './words.ts';

/** What a server is believed to be, and since when: the longest text of each first. */
export interface Belief {
  readonly role: readonly string[];
  readonly line: readonly string[];
}

const NEVER = -1;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function beliefsOf(knowledge: Knowledge, now: number): ReadonlyMap<number, Belief> {
  return new Map(
    knowledge.others.map((heard) => {
      const believed = capital(plain(believedText(heard)));
      if (heard.event === NEVER) return [heard.server, { role: [believed], line: [] }];
      const ago = formatSpan(Math.max(0, now - heard.at));
      return [
        heard.server,
        {
          role: [words.says(believed, knowledge.server), believed, ...words.believedRole(heard.role, heard.term)],
          line: words.heard(ago),
        },
      ];
    }),
  );
}

/** The first difference of each server: they come most telling first. */
export function elsewhereOf(comparison: Comparison): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  for (const { what, servers, b } of comparison.differences)
    for (const server of servers) if (!lines.has(server)) lines.set(server, otherwiseText(comparison.b, what, b));
  return lines;
}
