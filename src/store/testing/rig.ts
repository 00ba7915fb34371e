/** A player with the real handler behind it, and no page: for what leads the run from within. */
import { create } from 'zustand';
import type { Run } from '../../sim/index.ts';
import { createHandler } from '../../worker/handler.ts';
import type { Request, Response } from '../../worker/protocol.ts';
import type { Question } from '../connection.ts';
import { createLive } from '../live.ts';
import { createNotices } from '../notices.ts';
import { createPlayer } from '../player.ts';
import { playingActions } from '../playing.ts';
import { searchingActions } from '../searching.ts';
import { createShown } from '../shown.ts';
import { initialState } from '../state.ts';
import { travellingActions } from '../travelling.ts';
import type { State } from '../types.ts';
import { createView } from '../view.ts';
import { FakeSurroundings } from './surroundings.ts';

export async function startRig(run: Run) {
  const surroundings = new FakeSurroundings();
  const store = create<State>()(() => initialState);
  const live = createLive();
  const gauge = { speed: 0 };
  const shown = createShown(store, live, gauge, () => false);
  const notices = createNotices(store);
  const view = createView(store);
  const handle = createHandler(() => 0);
  let n = 0;

  async function ask(question: Question): Promise<Response> {
    const response = await handle({ ...question, n: ++n } as Request);
    if (response.type === 'frame') {
      player.arrived(response.frame, question.type === 'frame');
      shown.accept(response.frame, surroundings.wall());
    }
    return response;
  }
  const player = createPlayer({
    surroundings,
    store,
    live,
    gauge,
    shown,
    ask,
    view: view.port,
    ticked: () => {},
  });
  const searching = searchingActions(store, player, notices);
  const moving = { store, player, notices, cancelSearch: searching.cancelSearch };
  await ask({ type: 'open', run, at: 0 });
  return {
    surroundings,
    store,
    player,
    ask,
    state: store.getState,
    actions: { ...playingActions({ ...moving, view }), ...travellingActions(moving), ...searching },
  };
}
