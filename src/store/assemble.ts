/** Puts the store together out of its parts, around whatever surroundings it is given. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { defaultRun } from '../sim/index.ts';
import type { Frame } from '../worker/protocol.ts';
import { askingActions } from './asking.ts';
import { bookmarkActions } from './bookmarks.ts';
import { branchingActions } from './branching.ts';
import { commandActions } from './commanding.ts';
import { createFeed } from './feed.ts';
import { createHint } from './hint.ts';
import { createKeeper } from './keeper.ts';
import { createKeeping } from './keeping.ts';
import { createGuards, learningActions } from './learning.ts';
import { createLive } from './live.ts';
import { createLocating } from './locating.ts';
import { createMemory } from './memory.ts';
import { createNotices } from './notices.ts';
import { openingActions } from './opening.ts';
import { createPlayer } from './player.ts';
import { isStill, playingActions } from './playing.ts';
import { keepPreferences } from './preferences.ts';
import { presentingActions } from './presenting.ts';
import { atStart, createRuns } from './runs.ts';
import { savingActions } from './saved.ts';
import { searchingActions } from './searching.ts';
import { createSession } from './session.ts';
import { sharingActions } from './sharing.ts';
import { createShown } from './shown.ts';
import { createSpeaker } from './speaker.ts';
import { DEFAULT_SEED, initialState } from './state.ts';
import type { Surroundings } from './surroundings.ts';
import { createTape } from './tape.ts';
import { travellingActions } from './travelling.ts';
import type { Actions, Live, State } from './types.ts';
import { createView } from './view.ts';
import { viewingActions } from './viewing.ts';

export interface Assembled {
  readonly useStore: UseBoundStore<StoreApi<State>>;
  readonly actions: Actions;
  readonly live: Live;
  /** Once, when the page is there: reads what is stored, starts the worker and the run. */
  start(): void;
}

export function assemble(surroundings: Surroundings): Assembled {
  const useStore = create<State>()(() => initialState);
  const live = createLive();
  const gauge = { speed: 0 };
  const guards = createGuards();
  const view = createView(useStore);
  const notices = createNotices(useStore);
  const keeper = createKeeper(surroundings, (text) => notices.say('problem', text));
  const hint = createHint(useStore, keeper);
  const speaker = createSpeaker(useStore);
  const shown = createShown(useStore, live, gauge, (run) => runs.canUndoNewRun(run));
  const session = createSession({
    surroundings,
    store: useStore,
    notices,
    playhead: () => live.playhead,
    kept: () => keeping.kept(),
    isWhole: () => keeping.isWhole(),
    onFrame,
    onStopped: () => player.pause(),
  });
  const keeping = createKeeping(useStore, session.ask);
  const memory = createMemory({
    store: useStore,
    keeper,
    keeping,
    surroundings,
    isUntouched: (kept) => runs.isUntouched(kept),
  });
  const feed = createFeed(useStore, session.ask);
  const player = createPlayer({
    surroundings,
    store: useStore,
    live,
    gauge,
    shown,
    ask: session.ask,
    view: view.port,
    ticked,
  });
  const runs = createRuns({
    store: useStore,
    session,
    player,
    memory,
    keeping,
    notices,
    surroundings,
    moved: (left, kept) => locating.moved(left, kept),
  });
  const { loadOpening, ...opening } = openingActions({
    store: useStore,
    session,
    runs,
    keeper,
    notices,
    surroundings,
    player,
  });
  const openDefault = () => runs.begin(atStart(defaultRun(DEFAULT_SEED)), true);
  const locating = createLocating(useStore, {
    store: useStore,
    surroundings,
    runs,
    keeping,
    memory,
    notices,
    loadOpening,
    loadLearning: () => loadLearning(),
    openDefault,
  });

  function onFrame(frame: Frame, asked: boolean): void {
    const wall = surroundings.wall();
    if (frame.epoch !== useStore.getState().epoch) forgetEventsFrom(frame.events);
    player.arrived(frame, asked);
    speaker.heard(frame, wall);
    shown.accept(frame, wall);
    // A broken property stops the clock; playing on is the reader's own decision, or a lesson's that leads beyond it.
    if (frame.broke && live.playing && !player.isGuided()) player.pause();
    // Played over what is known under the manual clock: from here on it stands still.
    if (frame.manual && live.playing && isStill(useStore.getState())) player.pause();
    if (!live.playing) feed.moved();
  }
  /** On another line these events are others. */
  function forgetEventsFrom(first: number): void {
    const { selection } = useStore.getState();
    if (selection.kind !== 'event' || selection.event < first) return;
    useStore.setState({ selection: { kind: 'none' } });
  }
  function ticked(wall: number): void {
    feed.tick(wall);
    memory.tick(wall);
    hint.tick(wall);
  }

  const searching = searchingActions(useStore, player, notices);
  const { cancelSearch } = searching;
  const moving = { store: useStore, player, notices, cancelSearch };
  const travelling = travellingActions(moving);
  const branching = branchingActions({
    ...moving,
    guards,
    undoNewRun: runs.undoNewRun,
  });

  const { loadLearning, ...learning } = learningActions({
    store: useStore,
    guards,
    runs,
    keeper,
    notices,
    player,
    loadOpening,
    branching,
    travelling,
  });

  const actions: Actions = {
    ...viewingActions(useStore),
    ...playingActions({ ...moving, view }),
    ...travelling,
    ...searching,
    ...branching,
    ...bookmarkActions(useStore, { ...branching, ...travelling }),
    ...askingActions(useStore, session.ask),
    ...commandActions({
      ask: session.ask,
      view,
      dials: () => useStore.getState().network.dials,
      guards,
      acted,
      movesAlong,
      deselect,
    }),
    ...runs,
    ...feed,
    ...opening,
    ...learning,
    ...savingActions(surroundings),
    ...sharingActions({ store: useStore, ask: session.ask, keeping, keeper, surroundings, loadOpening }),
    ...presentingActions({ store: useStore, surroundings, actions: () => actions }),
    say: (text, act) => notices.say('info', text, '', act),
    dismissNotice: notices.dismiss,
    dismissHint: hint.dismiss,
    sayState: speaker.sayState,
    fetchTape: createTape(useStore, session.ask),
  };
  function movesAlong(): boolean {
    const { selection, events } = useStore.getState();
    return selection.kind === 'event' && selection.event === events - 1;
  }
  function deselect(): void {
    useStore.setState({ selection: { kind: 'none' } });
  }
  function acted(): void {
    cancelSearch();
    hint.dismiss();
    feed.refresh();
  }

  return {
    useStore,
    actions,
    live,
    start() {
      useStore.setState({
        reducedMotion: surroundings.prefersReducedMotion(),
        embedded: surroundings.embedded(),
      });
      keepPreferences(useStore, keeper);
      void memory.recall();
      surroundings.onLeave(memory.save);
      surroundings.onVisibilityChange(() => (surroundings.hidden() ? memory.save() : player.wake()));
      locating.begin();
    },
  };
}
