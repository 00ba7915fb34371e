/** Actions that open scenarios and the pages that lie over the run. */
import { later } from './later.ts';
import type { LateOpening, OpeningParts } from './opening/index.ts';
import type { Player } from './player.ts';
import type { OpeningActions } from './types.ts';

export interface Opening extends OpeningActions {
  loadOpening(): Promise<LateOpening>;
}

export function openingActions(parts: OpeningParts & { readonly player: Player }): Opening {
  let loaded: Promise<LateOpening> | null = null;
  const load = () => (loaded ??= import('./opening/index.ts').then(({ createOpening }) => createOpening(parts)));
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
    loadOpening: load,
    setPage(page) {
      // Nobody sees what happens below.
      if (page !== 'run') parts.player.pause();
      parts.store.setState({ page });
    },
  };
}
