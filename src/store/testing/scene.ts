/** A whole store on a hand-driven clock, its worker played by the real handler in the same thread. */
import { createHandler } from '../../worker/handler.ts';
import { type Assembled, assemble } from '../assemble.ts';
import type { State } from '../types.ts';
import { FakeSurroundings, settled } from './surroundings.ts';

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
  // And so are the branches of a run.
  await import('../../worker/restoring.ts');
  await settled();
  const state = () => store.useStore.getState();
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
