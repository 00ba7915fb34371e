/** Bodies of the actions that open scenarios. Loaded when the first of them is called. */
import type { StoreApi } from 'zustand';
import type { Performance } from '../../scenarios/index.ts';
import { isFault } from '../catalog.ts';
import type { Keeper } from '../keeper.ts';
import type { Kept } from '../keeping.ts';
import type { Notices } from '../notices.ts';
import type { Runs } from '../runs.ts';
import type { Session } from '../session.ts';
import type { Surroundings } from '../surroundings.ts';
import type { OpeningActions, State } from '../types.ts';
import { watchEnds } from './done.ts';
import { library, textOf } from './library.ts';
import { createPerforming, keptOf, type Whole } from './performing.ts';
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
  /** Of the library, or by its text: how it is called, what it is when it is played; null likewise. */
  played(source: Source): Promise<Sourced | null>;
}

export type Source = { readonly scenario: string } | { readonly text: string };
export interface Sourced extends Whole {
  readonly text: string;
}

export function createOpening(parts: OpeningParts): LateOpening {
  const { store, session, runs, notices, surroundings } = parts;
  const performing = createPerforming(session);
  watchEnds(parts, performing.known);

  async function played(source: Source): Promise<Sourced | null> {
    const text = 'text' in source ? source.text : textOf(source.scenario);
    const whole = text === null ? null : await performing.playOurs(text);
    return text !== null && whole !== null ? { ...whole, text } : null;
  }
  async function keptNamed(name: string): Promise<Kept | null> {
    const whole = await played({ scenario: name });
    return whole && keptOf(whole.performance, { name, title: whole.title, text: whole.text });
  }

  async function visit(kept: Kept, playing: boolean): Promise<boolean> {
    const problem = await runs.visit(kept, { playing, entry: true });
    if (problem === '') store.setState({ page: 'run' });
    else notices.say('problem', words.refused(problem));
    return problem === '';
  }

  async function surpriseMe(): Promise<void> {
    const seed = surroundings.freshSeed();
    const performance = await performing.surprise(seed);
    if (performance === null) return;
    if (!(await visit(keptOf(performance, { name: '', title: words.surprise(seed), text: '' }), true))) return;
    const { options, commands } = performance.run;
    const faults = commands.filter(({ name, args }) => isFault(name, args)).length;
    const another = { label: words.another, run: () => void surpriseMe() };
    notices.say('info', words.surprised(options.servers, faults), 'surprise', another);
  }

  return {
    keptOf: keptNamed,
    performanceOf: async (name) => (await played({ scenario: name }))?.performance ?? null,
    played,
    fetchLibrary: () => Promise.resolve(library()),
    async fetchPreview(name) {
      const text = textOf(name);
      return text === null ? null : performing.preview(text);
    },
    async openScenario(name, { playing }) {
      const kept = await keptNamed(name);
      if (kept === null) notices.say('problem', words.notThere(name));
      else await visit(kept, playing);
    },
    surpriseMe,
    checkScenario: performing.check,
    async openScenarioText(text) {
      const played = await performing.play(text);
      if ('problems' in played) return played.problems;
      await visit(keptOf(played.performance, { name: '', title: played.title, text }), false);
      return [];
    },
    async fetchScenarioText(title) {
      const { bookmarks, branch } = store.getState();
      const notes = bookmarks.filter((one) => one.branch === branch && one.note !== '');
      const answer = await session.ask({ type: 'record', title, notes });
      return answer?.type === 'recorded' ? answer.text : '';
    },
    async rehearse(text) {
      const played = await performing.play(text);
      return ('problems' in played ? played.problems : played.performance.failures).map(({ problem }) => problem);
    },
  };
}
