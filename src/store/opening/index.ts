/** Bodies of the actions that open scenarios. Loaded when the first of them is called. */
import type { StoreApi } from 'zustand';
import { type Performance, readScenario, type Scenario } from '../../scenarios/index.ts';
import type { Keeper } from '../keeper.ts';
import type { Kept } from '../keeping.ts';
import type { Notices } from '../notices.ts';
import type { Runs } from '../runs.ts';
import type { Session } from '../session.ts';
import type { Surroundings } from '../surroundings.ts';
import type { OpeningActions, State } from '../types.ts';
import { watchEnds } from './done.ts';
import { library, scenarioNamed } from './library.ts';
import { createPerforming, keptOf } from './performing.ts';
import { createRecording } from './recording.ts';
import { words } from './words.ts';

export interface OpeningParts {
  readonly store: StoreApi<State>;
  readonly session: Session;
  readonly runs: Runs;
  readonly keeper: Keeper;
  readonly notices: Notices;
  readonly surroundings: Surroundings;
}

export interface LateOpening extends Omit<OpeningActions, 'setPage'> {
  /** A scenario of the library as a run, from its start; null for a name that is none, or without a worker. */
  keptOf(name: string): Promise<Kept | null>;
  /** What a scenario of the library is when it is played; null likewise. */
  performanceOf(name: string): Promise<Performance | null>;
}

export function createOpening(parts: OpeningParts): LateOpening {
  const { store, runs, notices, surroundings } = parts;
  const performing = createPerforming(parts.session);
  const { perform, performanceOf } = performing;
  watchEnds(parts, performing.known);

  async function keptNamed(name: string): Promise<Kept | null> {
    const performance = await performanceOf(name);
    const { scenario, text } = scenarioNamed(name) ?? {};
    return performance && scenario ? keptOf(performance, { name, title: scenario.title, text: text ?? '' }) : null;
  }

  async function visit(kept: Kept, playing: boolean): Promise<void> {
    const problem = await runs.visit(kept, { playing, entry: true });
    if (problem === '') store.setState({ page: 'run' });
    else notices.say('problem', words.refused(problem));
  }

  async function withScenario<T>(
    text: string,
    then: (scenario: Scenario, performance: Performance) => Promise<T> | T,
    otherwise: T,
  ): Promise<T> {
    const read = readScenario(text);
    const performance = read.ok ? await perform(read.scenario) : null;
    return read.ok && performance !== null ? then(read.scenario, performance) : otherwise;
  }

  return {
    keptOf: keptNamed,
    performanceOf,
    fetchLibrary: () => Promise.resolve(library()),
    fetchPreview: async (name) => {
      const scenario = scenarioNamed(name)?.scenario;
      return scenario === undefined ? null : performing.preview(scenario);
    },
    async openScenario(name, { playing }) {
      const kept = await keptNamed(name);
      if (kept === null) notices.say('problem', words.notThere(name));
      else await visit(kept, playing);
    },
    async surpriseMe() {
      const seed = surroundings.freshSeed();
      const performance = await performing.surprise(seed);
      if (performance !== null)
        await visit(keptOf(performance, { name: '', title: words.surprise(seed), text: '' }), true);
    },
    checkScenario: (text) => {
      const read = readScenario(text);
      return Promise.resolve(read.ok ? [] : read.problems);
    },
    async openScenarioText(text) {
      const read = readScenario(text);
      if (!read.ok) return read.problems;
      const performance = await perform(read.scenario);
      if (performance === null) return [words.noWorker];
      await visit(keptOf(performance, { name: '', title: read.scenario.title, text }), false);
      return [];
    },
    ...createRecording(parts),
    rehearse: (text) => withScenario(text, (_, { failures }) => failures.map(({ problem }) => problem), []),
  };
}
