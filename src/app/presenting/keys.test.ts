import { beforeEach, describe, expect, test, vi } from 'vitest';
import { actions, useStore, type State } from '../../store/index.ts';
import { scene } from '../../views/testing/scene.ts';
import { useOverlay } from '../../views/presenter/overlay.ts';
import { leave, wallKeys, wallTable } from './keys.ts';

const question = {
  ask: 'Who?',
  prompt: { kind: 'choice', options: [{ text: 'S1' }, { text: 'S2' }] },
} as const;
const asking = { lesson: { steps: [{ question }] }, standing: { step: 0, phase: 'asking' }, hands: [0, 0] };

function show(changes: Partial<State>): void {
  useStore.setState({ ...scene, presenting: true, lesson: null, blank: false, pointer: null, ...changes });
}
const press = (chord: string) =>
  wallTable
    .find(({ chords }) => chords.includes(chord))
    ?.run({ state: useStore.getState(), chord, enter: () => {}, command: () => {} });

beforeEach(() => {
  vi.restoreAllMocks();
  useOverlay.setState({ why: false, counted: [] });
});

describe('keys in front of a class', () => {
  test('have one meaning each', () => {
    const chords = wallTable.flatMap((key) => key.chords);
    expect(chords.filter((chord, i) => chords.indexOf(chord) !== i)).toEqual([]);
  });

  test('have those of every clicker', () => {
    const chords = wallKeys.flatMap((key) => key.chords);
    expect(chords).toEqual(expect.arrayContaining(['PageDown', 'PageUp', '.', 'B']));
  });

  test('open nothing that is not on the wall', () => {
    const does = wallTable.map((key) => key.does);
    for (const page of ['share', 'scenarios', 'rail', 'rules', 'inspect', 'bookmark', 'present'])
      expect(does).not.toContain(page);
  });

  test('keep those that act on the picture', () => {
    const does = wallTable.map((key) => key.does);
    for (const act of ['togglePlay', 'step', 'undo', 'server', 'crash', 'partition', 'keys'])
      expect(does).toContain(act);
  });
});

describe('hands', () => {
  test('are counted by digits while a question is open, and taken back by U', () => {
    const setHands = vi.spyOn(actions, 'setHands').mockImplementation((option, count) => {
      const { lesson } = useStore.getState();
      const hands = lesson!.hands.map((n, i) => (i === option ? count : n));
      useStore.setState({ lesson: { ...lesson!, hands } });
    });
    const undo = vi.spyOn(actions, 'undo').mockImplementation(() => {});
    show({ lesson: asking as unknown as State['lesson'] });
    press('2');
    press('2');
    press('1');
    // There are two answers.
    press('3');
    expect(useStore.getState().lesson?.hands).toEqual([1, 2]);
    press('U');
    expect(useStore.getState().lesson?.hands).toEqual([0, 2]);
    expect(setHands).toHaveBeenCalledTimes(4);
    expect(undo).not.toHaveBeenCalled();
  });

  test('are not meant where nothing is asked: a digit selects, U undoes', () => {
    const select = vi.spyOn(actions, 'select').mockImplementation(() => {});
    const undo = vi.spyOn(actions, 'undo').mockImplementation(() => {});
    show({});
    press('2');
    press('U');
    expect(select).toHaveBeenCalledWith({ kind: 'server', server: 2 });
    expect(undo).toHaveBeenCalled();
  });
});

test('to the start is no way without return while a question is open', () => {
  vi.spyOn(actions, 'goToStart').mockImplementation(() => {});
  const say = vi.spyOn(actions, 'say').mockImplementation(() => {});
  show({});
  press('Home');
  expect(say).not.toHaveBeenCalled();
  show({ lesson: asking as unknown as State['lesson'] });
  press('Home');
  expect(say).toHaveBeenCalledWith('End leads back to the moment of the question.');
});

test('Esc takes away one thing at a time, the wall last', () => {
  const did: string[] = [];
  const note = (name: string, changes: Partial<State>) => () => {
    did.push(name);
    useStore.setState(changes);
  };
  vi.spyOn(actions, 'setBlank').mockImplementation(note('blank', { blank: false }));
  vi.spyOn(actions, 'openDialog').mockImplementation(note('dialog', { dialog: 'none' }));
  vi.spyOn(actions, 'setPointer').mockImplementation(note('pointer', { pointer: null }));
  vi.spyOn(actions, 'setSpotlight').mockImplementation(note('spotlight', { spotlight: false }));
  vi.spyOn(actions, 'select').mockImplementation(note('selection', { selection: { kind: 'none' } }));
  vi.spyOn(actions, 'leavePresenting').mockImplementation(note('wall', { presenting: false }));
  show({
    blank: true,
    dialog: 'code',
    pointer: 'held',
    spotlight: true,
    selection: { kind: 'server', server: 1 },
  });
  useOverlay.setState({ why: true });
  for (let i = 0; i < 7; i++) leave();
  expect(did).toEqual(['blank', 'dialog', 'pointer', 'spotlight', 'selection', 'wall']);
});
