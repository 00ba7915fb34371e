import { useMemo } from 'react';
import type { EventId, Micros } from '../../sim/types.ts';
import type { ServerId } from '../../raft/types.ts';
import { actions, type Question, type State, useStore } from '../../store/index.ts';
import { useAnswer } from '../useAnswer.ts';

/** An event of the selected one's story. */
export interface ChainPoint {
  readonly event: EventId;
  readonly server: ServerId;
  readonly at: Micros;
}

const selectEvent = (state: State) => (state.selection.kind === 'event' ? state.selection.event : -1);

/** The causes and the effects of the selected event; null when none is selected or its story is not known yet. */
export function useChain(): readonly ChainPoint[] | null {
  const event = useStore(selectEvent);
  const question = useMemo((): Question | null => (event < 0 ? null : { about: 'event', event }), [event]);
  const explanation = useAnswer(actions.fetchExplanation, question);
  return useMemo(() => {
    if (event < 0 || !explanation) return null;
    const rows = [...explanation.causes.map(({ row }) => row), ...explanation.effects];
    return rows.map(({ id, server, at }) => ({ event: id, server, at }));
  }, [event, explanation]);
}
