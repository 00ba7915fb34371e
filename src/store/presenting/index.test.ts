import { expect, test, vi } from 'vitest';
import { create } from 'zustand';
import { initialState } from '../state.ts';
import type { Actions, State } from '../types.ts';
import type { WallSurroundings } from './browser.ts';
import { createPresenting } from './index.ts';
import type { FromWall } from './messages.ts';

/** Presenting in a browser made of nothing. */
function start(changes: Partial<State> = {}, opens = true) {
  const store = create<State>()(() => ({ ...initialState, ...changes }));
  const said: FromWall[] = [];
  let hear = (_: unknown) => {};
  let hide = () => {};
  const opened: string[] = [];
  const around: WallSurroundings = {
    openLine: () => ({ say: (it) => said.push(it as FromWall), listen: (heard) => (hear = heard), close: () => {} }),
    wallName: () => 'thewall',
    token: () => 'me',
    time: () => 0,
    openWindow: (address) => (opened.push(address), opens),
    onHide: (callback) => (hide = callback),
    onShow: () => {},
  };
  const actions = {
    nextKey: vi.fn(),
    previousKey: vi.fn(),
    reveal: vi.fn(),
    setHands: vi.fn(),
    leaveLesson: vi.fn(),
    openScenarioAsLesson: vi.fn(() => Promise.resolve()),
  };
  const presenting = createPresenting(
    { store, surroundings: { after: () => () => {} }, actions: () => actions as unknown as Actions },
    around,
  );
  return { ...presenting, store, actions, said, opened, hear: (it: unknown) => hear(it), hide: () => hide() };
}

test('a scenario with something to tell becomes a lesson on the wall, and is left with it', () => {
  const scenario = { title: 'A', beats: [{ note: '' }] } as unknown as State['scenario'];
  const { present, leavePresenting, actions, store } = start({ scenario });
  present();
  expect(store.getState().presenting).toBe(true);
  expect(actions.openScenarioAsLesson).toHaveBeenCalledOnce();
  store.setState({ lesson: { ofScenario: true } as unknown as State['lesson'] });
  leavePresenting();
  expect(store.getState().presenting).toBe(false);
  expect(actions.leaveLesson).toHaveBeenCalledOnce();
});

test('a plain run, and a lesson that is open, are presented as they are', () => {
  const plain = start();
  plain.present();
  expect(plain.actions.openScenarioAsLesson).not.toHaveBeenCalled();
  plain.leavePresenting();
  expect(plain.actions.leaveLesson).not.toHaveBeenCalled();
});

test('leaving puts away all that lay on the wall', () => {
  const { present, setBlank, setPointer, setSpotlight, leavePresenting, store } = start();
  present();
  setBlank(true);
  setPointer('held');
  setSpotlight(true);
  leavePresenting();
  expect(store.getState()).toMatchObject({ presenting: false, blank: false, pointer: null, spotlight: false });
});

test('the second window belongs to this wall; one that is refused is told', async () => {
  const { present, openSpeaker, opened } = start();
  present();
  expect(await openSpeaker()).toBe('');
  expect(opened).toEqual(['?speaker=thewall']);
  const blocked = start({}, false);
  blocked.present();
  expect(await blocked.openSpeaker()).toMatch(/blocked/);
});

test('the second window steers the wall, and hears when the page goes away', () => {
  const { present, hear, hide, said, store, actions } = start();
  present();
  const act = (name: string) => hear({ kind: 'act', wall: 'me', act: name });
  act('next');
  act('previous');
  act('blank');
  act('code');
  expect(actions.nextKey).toHaveBeenCalledOnce();
  expect(actions.previousKey).toHaveBeenCalledOnce();
  expect(store.getState()).toMatchObject({ blank: true, dialog: 'code', speaker: true });
  act('blank');
  act('code');
  expect(store.getState()).toMatchObject({ blank: false, dialog: 'none' });
  hear({ kind: 'hands', wall: 'me', option: 1, count: 9 });
  expect(actions.setHands).toHaveBeenCalledWith(1, 9);
  // Meant for another wall, or no message at all.
  hear({ kind: 'act', wall: 'another', act: 'next' });
  hear('next');
  expect(actions.nextKey).toHaveBeenCalledOnce();
  hide();
  expect(said.at(-1)).toEqual({ kind: 'closed', wall: 'me' });
});
