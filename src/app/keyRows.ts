import type { KeyRow } from '../views/dialogs/Keys.tsx';
import type { Chord } from './chord.ts';
import { keys } from './keys.ts';
import { words } from './words.ts';

const NAMES: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  Mod: /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl',
  ContextMenu: 'Menu',
};

/** The table of keys in words. */
export const keyRows: readonly KeyRow[] = keys.map(({ chords, group, does, needs }) => ({
  group: words.keys.groups[group],
  keys: shorten(chords).map(name),
  does,
  when: needs ? words.keys.conditions[needs].when : '',
}));

/** Nine digits are one line. */
function shorten(chords: readonly Chord[]): readonly Chord[] {
  return chords.length > 4 ? [`${chords[0]} – ${chords.at(-1)}`] : chords;
}

function name(chord: Chord): string {
  if (chord === '+') return chord;
  return chord
    .split('+')
    .map((part) => NAMES[part] ?? part)
    .join(' + ');
}
