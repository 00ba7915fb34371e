import type { KeyRow } from '../views/dialogs/Keys.tsx';
import type { Chord } from './chord.ts';
import { type Group, type Key, keys } from './keys.ts';
import { keyWords as words } from './keyWords.ts';
import { lessonKeys } from './lesson/keys.ts';
import { wallKeys, wallTable } from './presenting/keys.ts';

const groups = Object.keys(words.groups) as Group[];

/** All keys in words, group by group. On a Mac, Mod is the command key. */
export const keyRows = (mac: boolean) => rowsOf(groups, [...keys, ...lessonKeys, ...wallKeys], mac);

/** In front of a class: only those that do something there, and what a lecturer needs first. */
export const wallRows = (mac: boolean) =>
  rowsOf(['wall', ...groups.filter((group) => group !== 'wall')], wallTable, mac);

function rowsOf(order: readonly Group[], table: readonly Omit<Key, 'run'>[], mac: boolean): readonly KeyRow[] {
  return order.flatMap((group) =>
    table
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
