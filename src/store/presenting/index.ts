/** What presenting does: goes on by the clicker, hides, points, and joins the second window. */
import type { StoreApi } from 'zustand';
import { followingIn } from '../../lessons/following.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Actions, OpenLesson, PresentingActions, State, Syllabus } from '../types.ts';
import { browser, type WallSurroundings } from './browser.ts';
import { goOn } from './going.ts';
import { readTalk, type SpeakerAct } from './messages.ts';
import { createWall, type Wall } from './wall.ts';
import { words } from './words.ts';

export interface PresentingParts {
  readonly store: StoreApi<State>;
  readonly surroundings: Pick<Surroundings, 'after'>;
  readonly actions: () => Actions;
}

const OFF = { presenting: false, blank: false, pointer: null, spotlight: false } as const;

export function createPresenting(parts: PresentingParts, around: WallSurroundings = browser): PresentingActions {
  const { store, surroundings, actions } = parts;
  const { getState, setState } = store;
  let wall: Wall | null = null;
  /** Known as soon as a lesson is presented. */
  let syllabus: Syllabus | null = null;
  /** Nobody who follows this page takes a copy of it for it. */
  const self = around.token();

  const after = ({ lesson }: OpenLesson) =>
    syllabus && followingIn(syllabus, lesson.id, getState().progress.plan ?? '').next;
  async function learn(): Promise<void> {
    syllabus ??= await actions().fetchSyllabus();
  }
  async function openFollowing(open: OpenLesson): Promise<void> {
    await learn();
    const next = after(open);
    if (next) await actions().openLesson(next.id, next.steps[0]?.id);
  }
  const go = (direction: 1 | -1) =>
    goOn(getState(), { ...actions(), openFollowing: (open) => void openFollowing(open) }, direction);

  function act(asked: Exclude<SpeakerAct, 'start' | 'stop' | 'reset'>): void {
    const { blank, dialog } = getState();
    // Nothing goes on unseen: what is asked for first shows the wall again, as any key on it does.
    if (blank && asked !== 'code') return setState({ blank: false });
    switch (asked) {
      case 'next':
        return go(1);
      case 'previous':
        return go(-1);
      case 'blank':
        return setState({ blank: true });
      case 'code':
        return setState({ dialog: dialog === 'code' ? 'none' : 'code' });
      case 'reveal':
        return actions().reveal();
    }
  }
  function join(): void {
    const line = wall === null ? around.openLine(around.wallName()) : null;
    if (line === null) return;
    wall = createWall({
      line,
      wall: self,
      state: getState,
      onChange: store.subscribe,
      time: around.time,
      after: surroundings.after,
      act,
      setHands: (option, count) => actions().setHands(option, count),
      talk: { load: () => readTalk(around.keptTalk()), save: (talk) => around.keepTalk(JSON.stringify(talk)) },
      following() {
        const { lesson } = getState();
        if (lesson !== null && syllabus === null) void learn();
        return (lesson && after(lesson)?.title) ?? '';
      },
      setSpeaker: (speaker) => getState().speaker !== speaker && setState({ speaker }),
    });
  }
  function part(): void {
    wall?.close();
    wall = null;
  }
  around.onHide(part);
  around.onShow(() => getState().presenting && join());

  return {
    present() {
      const { lesson, scenario, presenting } = getState();
      if (presenting) return;
      setState({ ...OFF, presenting: true });
      join();
      if (lesson === null && scenario !== null && scenario.beats.length > 0) void actions().openScenarioAsLesson();
    },
    leavePresenting() {
      part();
      setState(OFF);
      if (getState().lesson?.ofScenario) actions().leaveLesson();
    },
    presentNext: () => go(1),
    presentPrevious: () => go(-1),
    setBlank: (blank) => setState({ blank }),
    setPointer: (pointer) => setState({ pointer }),
    setSpotlight: (spotlight) => setState({ spotlight }),
    openSpeaker() {
      const name = around.wallName();
      if (wall === null) return Promise.resolve(words.noLine);
      return Promise.resolve(around.openWindow(`?speaker=${name}`, `speaker-${name}`) ? '' : words.blocked);
    },
  };
}
