import { catalog, useStore, type State } from '../../../store/index.ts';
import { DialRow } from '../../rail/network/DialRow.tsx';
import { verdicts } from '../../rail/network/verdicts.ts';
import type { DialId } from '../../../sim/index.ts';

const selectDials = (state: State) => state.network.dials;

/** Those that a task needs: the rail, where all of them are, has given its place to the lesson. */
export function TaskDials({ ids }: { readonly ids: readonly DialId[] }) {
  const dials = useStore(selectDials);
  const said = verdicts(dials);
  return catalog.dials
    .filter(({ id }) => ids.includes(id))
    .map((dial) => <DialRow key={dial.id} dial={dial} value={dials[dial.id]} verdict={said[dial.id] ?? ''} />);
}
