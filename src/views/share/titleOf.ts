import type { State } from '../../store/index.ts';
import { words } from './words.ts';

/** What the run that is shown is called: as the scenario that it began as, else after its cluster. */
export function titleOf({ scenario, size }: Pick<State, 'scenario' | 'size'>): string {
  return scenario?.title || words.cluster(size);
}
