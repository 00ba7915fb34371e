/** Scenarios that the reader keeps on this device. */
import { later } from './later.ts';
import type { Surroundings } from './surroundings.ts';
import type { SavingActions } from './types.ts';

export function savingActions({ storage }: Pick<Surroundings, 'storage'>): SavingActions {
  const load = () => import('./opening/saved.ts').then(({ createSaving }) => createSaving(storage));
  return later(load, ['fetchSaved', 'saveScenario', 'renameSaved', 'removeSaved', 'fetchDraft', 'keepDraft']);
}
