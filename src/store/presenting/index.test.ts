import { expect, test, vi } from 'vitest';
import { create } from 'zustand';
import { initialState } from '../state.ts';
import type { Actions, State } from '../types.ts';
import type { WallSurroundings } from './browser.ts';
import { createPresenting } from './index.ts';
import type { FromWall } from './messages.ts';

const LESSONS = [
  { id: 'a', title: 'A', steps: [{ id: 'one' }] },
  { id: 'b', title: 'B', steps: [{ id: 'first' }] },
  { id: 'c', title: 'C', steps: [{ id: 'start' }] },
];

/** Presenting in a browser made of nothing. */
function start(changes: Partial<State> = {}, opens = true) {
  const store = create<State>()(() => ({ ...initialState, ...changes }));
  const said: FromWall[] = [];
  let hear = (_: unknown) => {};
  let hide = () => {};
  const opened: string[] = [];
  let kept = '';
  const around: WallSurroundings = {
    openLine: () => ({ say: (it) => said.push(it as FromWall), listen: (heard) => (hear = heard), close: () => {} }),
    wallName: () => 'thewall',
    keptTalk: () => kept,
    keepTalk: (talk) => (kept = talk),
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
    openLesson: vi.fn(() => Promise.resolve()),
    fetchSyllabus: () => Promise.resolve({ lessons: LESSONS, playlists: [{ id: 'plan', lessons: ['a', 'c'] }] }),
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
  // Nothing goes on unseen.
  act('next');
  expect(store.getState().blank).toBe(false);
  expect(actions.nextKey).toHaveBeenCalledOnce();
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

test('after its last step a press opens the next lesson at its start, of the plan that is followed; after the last lesson nothing', async () => {
  const { present, presentNext, store, actions } = start();
  const end = (lesson: unknown) =>
    store.setState({ lesson: { lesson, standing: { step: 0, phase: 'ended' } } as never });
  end(LESSONS[0]);
  present();
  presentNext();
  await vi.waitFor(() => expect(actions.openLesson).toHaveBeenCalledWith('b', 'first'));
  store.setState(({ progress }) => ({ progress: { ...progress, plan: 'plan' } }));
  presentNext();
  await vi.waitFor(() => expect(actions.openLesson).toHaveBeenLastCalledWith('c', 'start'));
  end(LESSONS[2]);
  presentNext();
  await Promise.resolve();
  await Promise.resolve();
  expect(actions.openLesson).toHaveBeenCalledTimes(2);
});

test('the clock of the talk goes on when the wall is left and comes again', () => {
  const { present, leavePresenting, hear, said } = start();
  present();
  hear({ kind: 'act', wall: 'me', act: 'start' });
  leavePresenting();
  present();
  hear({ kind: 'ask', wall: 'me' });
  expect(said.at(-1)).toMatchObject({ kind: 'note', note: { talk: { since: 0, before: 0 } } });
});
