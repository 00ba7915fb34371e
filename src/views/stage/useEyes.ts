/** How one server sees the others (`viewAs`), and how the compared branch has them, as the stage tells it. */
import { useMemo } from 'react';
import { believedText, formatSpan, otherwiseText, plain } from '../../narration/index.ts';
import { actions, type Comparison, type Knowledge, type State, useStore } from '../../store/index.ts';
import { useAnswer } from '../useAnswer.ts';
import { words } from './words.ts';

/** What a server is believed to be, and since when: the longest text of each first. */
export interface Belief {
  readonly role: readonly string[];
  readonly line: readonly string[];
}
export interface Eyes {
  /** The server through whose eyes we look; 0 = nobody's. */
  readonly viewAs: number;
  /** By server id; those of whom nothing is told are themselves. */
  readonly beliefs: ReadonlyMap<number, Belief>;
  /** By server id: what it is in the compared branch, where that differs. */
  readonly elsewhere: ReadonlyMap<number, string>;
}

const selectViewAs = (state: State) => state.viewAs;
const selectComparing = (state: State) => state.comparing;
const selectClock = (state: State) => state.clock;

export function useEyes(): Eyes {
  const viewAs = useStore(selectViewAs);
  const comparing = useStore(selectComparing);
  const clock = useStore(selectClock);
  const knowledge = useAnswer(actions.fetchKnowledge, viewAs === 0 ? null : viewAs);
  const comparison = useAnswer(actions.fetchComparison, comparing === 0 ? null : comparing);
  const at = viewAs === 0 ? 0 : clock;
  return useMemo(
    () => ({ viewAs, beliefs: beliefsOf(knowledge ?? null, at), elsewhere: elsewhereOf(comparison ?? null) }),
    [viewAs, knowledge, comparison, at],
  );
}

const NEVER = -1;

export function beliefsOf(knowledge: Knowledge | null, now: number): Eyes['beliefs'] {
  if (!knowledge) return new Map();
  return new Map(
    knowledge.others.map((heard) => {
      const believed = plain(believedText(heard));
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
export function elsewhereOf(comparison: Comparison | null): Eyes['elsewhere'] {
  const lines = new Map<number, string>();
  for (const { what, servers, b } of comparison?.differences ?? [])
    for (const server of servers) if (!lines.has(server)) lines.set(server, otherwiseText(comparison!.b, what, b));
  return lines;
}
