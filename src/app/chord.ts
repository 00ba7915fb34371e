/** One key press as text: `Space`, `K`, `Shift+K`, `Mod+Shift+Z`, `?`. Mod is Ctrl, or Cmd on a Mac. */
export type Chord = string;

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc', Spacebar: 'Space' };

/** What of a KeyboardEvent says which keys are down. */
export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Shift is told for letters and named keys only: in `?` or `+` the layout has used it up already. So are Ctrl with Alt,
 * which is how many keyboards say AltGr, in `[` or `\\`.
 */
export function chordOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): Chord {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const symbol = key.length === 1 && key !== ' ' && !/\p{L}/u.test(key);
  const altGr = symbol && ctrlKey && altKey;
  return [
    (ctrlKey || metaKey) && !altGr ? 'Mod' : '',
    altKey && !altGr ? 'Alt' : '',
    shiftKey && !symbol ? 'Shift' : '',
    name,
  ]
    .filter((part) => part !== '')
    .join('+');
}

/** A key that also types text: off in fields, and off as a whole when the reader wants it so (WCAG 2.1.4). */
export function isSingleKey(chord: Chord): boolean {
  return /^(Shift\+)?(Space|[^+]|\+)$/.test(chord);
}
