/** Actions that open scenarios and the pages that lie over the run. */
import type { StoreApi } from 'zustand';
import { later } from './later.ts';
import type { LateOpening } from './opening/index.ts';
import type { OpeningActions, State } from './types.ts';

export function openingActions({ setState }: StoreApi<State>): OpeningActions {
  let loaded: Promise<LateOpening> | null = null;
  const load = () => (loaded ??= import('./opening/index.ts').then(({ createOpening }) => createOpening()));
  return {
    ...later(load, [
      'fetchLibrary',
      'fetchPreview',
      'openScenario',
      'surpriseMe',
      'checkScenario',
      'openScenarioText',
      'fetchScenarioText',
      'rehearse',
    ]),
    setPage: (page) => setState({ page }),
  };
}
