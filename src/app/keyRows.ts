import type { KeyRow } from '../views/dialogs/Keys.tsx';
import type { Chord } from './chord.ts';
import { type Group, keys } from './keys.ts';
import { keyWords as words } from './keyWords.ts';
import { lessonKeys } from './lesson/keys.ts';
import { wallKeys } from './presenting/keys.ts';

const groups = Object.keys(words.groups) as Group[];

/** The table of keys in words, group by group. On a Mac, Mod is the command key. */
export function keyRows(mac: boolean): readonly KeyRow[] {
  return groups.flatMap((group) =>
    [...keys, ...lessonKeys, ...wallKeys]
      .filter((key) => key.group === group)
      .map(({ chords, does, needs }) => ({
        group: words.groups[group],
        keys: shorten(chords).map((chord) => name(chord, mac)),
        does: typeof does === 'string' ? words.does[does] : does.label,
        when: needs ? words.when[needs] : '',
      })),
  );
}

const NAMES: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', ContextMenu: 'Menu' };

/** Nine digits are one line. */
function shorten(chords: readonly Chord[]): readonly Chord[] {
  return chords.length > 4 ? [`${chords[0]} – ${chords.at(-1)}`] : chords;
}

function name(chord: Chord, mac: boolean): string {
  if (chord === '+') return chord;
  return chord
    .split('+')
    .map((part) => (part === 'Mod' ? (mac ? '⌘' : 'Ctrl') : (NAMES[part] ?? part)))
    .join(' + ');
}
