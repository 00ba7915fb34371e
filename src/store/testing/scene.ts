/** A whole store on a hand-driven clock, its worker played by the real handler in the same thread. */
import { vi } from 'vitest';
import { createHandler } from '../../worker/handler.ts';
import { type Assembled, assemble } from '../assemble.ts';
import type { State } from '../types.ts';
import { FakeSurroundings, settled } from './surroundings.ts';

/** Wall milliseconds: real ones. */
const PATIENCE = 20_000;

export interface Scene extends Assembled {
  readonly surroundings: FakeSurroundings;
  readonly state: () => State;
  /** Wall milliseconds until `done`, at most a minute. */
  readonly until: (done: (state: State) => boolean) => Promise<number>;
}

/** `prepare` changes the surroundings before the store sees them. */
export async function startScene(prepare: (surroundings: FakeSurroundings) => void = () => {}): Promise<Scene> {
  const surroundings = new FakeSurroundings();
  // Each worker has a handler of its own, as each has a memory of its own.
  surroundings.serveWith = () => createHandler(() => surroundings.now);
  prepare(surroundings);
  const store = assemble(surroundings);
  store.start();
  // What was kept is read as soon as the code for it is there.
  await import('../kept.ts');
  await import('../speech.ts');
  // And so are the branches of a run, and addresses.
  await import('../../worker/restoring.ts');
  await import('../locating/index.ts');
  await settled();
  const state = () => store.useStore.getState();
  // An address is read by code that is loaded for it.
  await vi.waitFor(() => {
    if (state().phase === 'loading') throw new Error('nothing is shown');
  }, PATIENCE);
  await settled();
  return {
    ...store,
    surroundings,
    state,
    async until(done) {
      const from = surroundings.now;
      while (!done(state()) && surroundings.now - from < 60_000) await surroundings.picture();
      return surroundings.now - from;
    },
  };
}

export const leaderOf = ({ servers }: State) =>
  servers.find((server) => server?.role === 'leader' && server.status === 'up') ?? null;
