import type { EventRow } from '../../../sim/types.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';
import { useEventRow } from '../useEventRow.ts';

const PRESENT = {};
const selectChosen = ({ selection }: State) => (selection.kind === 'event' ? selection.event : -1);

const fetchPresent = (): Promise<EventRow | null> => {
  const { events } = useStore.getState();
  return events === 0 ? Promise.resolve(null) : actions.fetchEvent(events - 1);
};

/** The event whose rules are lit: the selected one, with none the last one of the present. */
export function useReference(): EventRow | null {
  const chosen = useStore(selectChosen);
  const selected = useEventRow(chosen);
  const present = useAnswer(fetchPresent, chosen === -1 ? PRESENT : null);
  return (chosen === -1 ? present : selected) ?? null;
}
