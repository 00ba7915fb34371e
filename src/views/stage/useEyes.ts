/** How one server sees the others (`viewAs`), and how the compared branch has them, as the stage tells it. */
import { useMemo } from 'react';
import { actions, type State, useStore } from '../../store/index.ts';
import { useAnswer } from '../useAnswer.ts';
import type { Belief } from './beliefs.ts';

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
  const beliefs = useAnswer(askBeliefs, viewAs === 0 ? null : viewAs);
  const elsewhere = useAnswer(askElsewhere, comparing === 0 ? null : comparing);
  const at = viewAs === 0 ? 0 : clock;
  return useMemo(
    () => ({ viewAs, beliefs: beliefs?.(at) ?? NO_BELIEFS, elsewhere: elsewhere ?? NOT_ELSEWHERE }),
    [viewAs, beliefs, elsewhere, at],
  );
}

const NO_BELIEFS: Eyes['beliefs'] = new Map();
const NOT_ELSEWHERE: Eyes['elsewhere'] = new Map();

/** The words for it come with the first answer. As time goes by, what was heard is longer ago. */
async function askBeliefs(server: number): Promise<((now: number) => Eyes['beliefs']) | null> {
  const [{ beliefsOf }, knowledge] = await Promise.all([import('./beliefs.ts'), actions.fetchKnowledge(server)]);
  return knowledge && ((now) => beliefsOf(knowledge, now));
}

async function askElsewhere(branch: number): Promise<Eyes['elsewhere'] | null> {
  const [{ elsewhereOf }, comparison] = await Promise.all([import('./beliefs.ts'), actions.fetchComparison(branch)]);
  return comparison && elsewhereOf(comparison);
}
