import { useEffect } from 'react';
import { actions } from '../../store/index.ts';
import { useAnswer } from '../useAnswer.ts';
import type { Mover } from './movers.ts';

const NOW = {};
const fetchShares = async (): Promise<ReadonlyMap<number, number> | null> => {
  const choices = await actions.fetchChoices();
  return choices && new Map(choices.flatMap(({ what }) => (what.kind === 'timer' ? [[what.server, what.share]] : [])));
};

/** Under the manual clock the rings show in which order timers would run out, and do not drain. */
export function useManualTimers(manual: boolean, movers: Mover): void {
  const shares = useAnswer(fetchShares, manual ? NOW : null);
  useEffect(() => movers.order(manual ? (shares ?? null) : null), [manual, shares, movers]);
}
