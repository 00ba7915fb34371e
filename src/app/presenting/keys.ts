/** Keys in front of a class: those of the page that act on the picture, and what a lecturer needs beside them. */
import { actions, useStore, type State } from '../../store/index.ts';
import { choiceOfDigit, choicesOf } from '../../views/presenter/choices.ts';
import { countHand, showWhy, uncountHand, useOverlay } from '../../views/presenter/overlay.ts';
import type { Chord } from '../chord.ts';
import { keys, type Key } from '../keys.ts';
import { anotherWindowOpens } from './useFullScreen.ts';

const words = { returning: 'End leads back to the moment of the question.' } as const;

/** They open or turn what is not on the wall. */
const NOT_HERE: readonly unknown[] = [
  'goTo',
  'runUntil',
  'bookmark',
  'bookmarks',
  'follow',
  'card',
  'menu',
  'share',
  'scenarios',
  'lessons',
  'present',
  'rules',
  'inspect',
  'safety',
  'network',
  'events',
  'rail',
];

const askedNow = ({ lesson }: State) =>
  lesson?.standing.phase === 'asking' ? (lesson.lesson.steps[lesson.standing.step]?.question ?? null) : null;

/** Leaves what lies on top: the blank screen, a dialog, Why?, the ring, the spotlight, the selection, then the wall. */
export function leave(): void {
  const { blank, dialog, pointer, spotlight, selection, search } = useStore.getState();
  if (blank) actions.setBlank(false);
  else if (dialog !== 'none') actions.openDialog('none');
  else if (useOverlay.getState().why) showWhy(false);
  else if (pointer !== null) actions.setPointer(null);
  else if (spotlight) actions.setSpotlight(false);
  else if (search) actions.cancelSearch();
  else if (selection.kind !== 'none') actions.select({ kind: 'none' });
  else actions.leavePresenting();
}

/** The window with the notes; why it cannot be opened is said on the wall. */
export async function openNotes(): Promise<void> {
  anotherWindowOpens();
  const problem = await actions.openSpeaker();
  if (problem !== '') actions.say(problem);
}

/** What the wall has beside the page; the list of keys shows them. */
export const wallKeys: readonly Key[] = [
  { chords: ['PageDown'], group: 'wall', does: 'presentNext', run: actions.presentNext },
  { chords: ['PageUp'], group: 'wall', does: 'presentPrevious', run: actions.presentPrevious },
  { chords: ['.', 'B'], group: 'wall', does: 'blank', run: () => actions.setBlank(true) },
  {
    chords: ['Q'],
    group: 'wall',
    does: 'laser',
    run: ({ state }) => actions.setPointer(state.pointer === null ? 'follows' : null),
  },
  { chords: ['Z'], group: 'wall', does: 'spotlight', run: ({ state }) => actions.setSpotlight(!state.spotlight) },
  { chords: ['A'], group: 'wall', does: 'wallCode', run: () => actions.openDialog('code') },
  { chords: ['Y'], group: 'wall', does: 'wallWhy', run: () => showWhy(!useOverlay.getState().why) },
  {
    chords: ['U'],
    group: 'wall',
    does: 'takeBack',
    run: ({ state }) => {
      if (askedNow(state) === null || !uncountHand()) actions.undo();
    },
  },
  { chords: ['Enter'], group: 'wall', does: 'reveal', run: ({ state }) => askedNow(state) && actions.reveal() },
  { chords: ['Shift+N'], group: 'wall', does: 'notes', run: () => void openNotes() },
  { chords: ['F', 'Esc'], group: 'wall', does: 'leaveWall', run: leaveBy },
];

function leaveBy({ chord }: { readonly chord: Chord }): void {
  if (chord === 'F') actions.leavePresenting();
  else leave();
}

const taken = new Set(wallKeys.flatMap(({ chords }) => chords));
/** Of the page: without its navigation, and without the chords that mean something else here. */
const ofThePage = keys
  .filter(({ does }) => !NOT_HERE.includes(does))
  .map((key) => ({ ...key, chords: key.chords.filter((chord) => !taken.has(chord)) }))
  .filter(({ chords }) => chords.length > 0)
  .map(counting)
  .map(returning);

/** While hands are counted a digit is a hand for the answer of that number. */
function counting(key: Key): Key {
  if (key.does !== 'server') return key;
  return {
    ...key,
    run(pressed) {
      const asked = askedNow(pressed.state);
      if (asked === null) return key.run(pressed);
      const option = choiceOfDigit(choicesOf(asked.prompt, pressed.state.size), pressed.chord);
      if (option >= 0) countHand(option);
    },
  };
}

/** Whoever goes to the start while a question is open is told how the moment it is about is had again. */
function returning(key: Key): Key {
  if (key.does !== 'start') return key;
  return {
    ...key,
    run(pressed) {
      key.run(pressed);
      if (askedNow(pressed.state) !== null) actions.say(words.returning);
    },
  };
}

export const wallTable: readonly Key[] = [...wallKeys, ...ofThePage];
