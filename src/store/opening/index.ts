/** Bodies of the actions that open scenarios. Loaded when the first of them is called. */
import type { OpeningActions } from '../types.ts';

export type LateOpening = Omit<OpeningActions, 'setPage'>;

export function createOpening(): LateOpening {
  return {
    fetchLibrary: () => Promise.resolve({ packs: [], cards: [] }),
    fetchPreview: () => Promise.resolve(null),
    openScenario: () => Promise.resolve(),
    surpriseMe: () => {},
    checkScenario: () => Promise.resolve([]),
    openScenarioText: () => Promise.resolve([]),
    fetchScenarioText: () => Promise.resolve(''),
    rehearse: () => Promise.resolve([]),
  };
}
