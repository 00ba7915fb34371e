import { useEffect, useState } from 'react';
import type { CommandArgs } from '../sim/types.ts';
import { actions, useStore, type State } from '../store/index.ts';
import { chordOf, isSingleKey } from './chord.ts';
import { keys, type Key, type Pressed } from './keys.ts';
import { pressInMode, type Mode } from './modes.ts';
import { words } from './words.ts';

type Table = ReadonlyMap<string, Key>;
/** Keys by their chords. */
export const tableOf = (some: readonly Key[]): Table =>
  new Map(some.flatMap((key) => key.chords.map((chord) => [chord, key] as const)));

const all = tableOf(keys);
const NONE: Mode = { kind: 'none' };

/** Listens to the keys of the page; answers with the mode they are in. */
export function useKeyboard(table: Table = all): Mode {
  const [mode, setMode] = useState<Mode>(NONE);
  useEffect(() => {
    const command = (name: string, args: CommandArgs) => void say(actions.command(name, args));
    const say = async (answer: Promise<string>) => {
      const text = await answer;
      if (text !== '') setMode({ kind: 'said', text });
    };
    const listen = (event: KeyboardEvent) => {
      const state = useStore.getState();
      const chord = chordOf(event);
      if (!isForThePage(event, chord, state)) return;
      const next = pressInMode(mode, chord, state);
      if (next) {
        setMode(next.mode);
        if (next.act) command(next.act.name, next.act.args);
        return event.preventDefault();
      }
      const key = table.get(chord);
      if (!key || (event.repeat && !key.repeats) || isForTheControl(event, chord)) return;
      setMode(NONE);
      if (press(key, { state, chord, enter: setMode, command })) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [mode, table]);
  return mode;
}

/** False when the browser may do with the key what it does. */
function press(key: Key, pressed: Pressed): boolean {
  if (key.needs && !isSelected(key, pressed.state)) {
    // Enter and the menu keys mean other things elsewhere: no complaint about them.
    if (key.needs === 'selection') return false;
    pressed.enter({ kind: 'said', text: words.missing[key.needs] });
  } else key.run(pressed);
  return true;
}

function isSelected({ needs }: Key, { selection }: State): boolean {
  return needs === 'selection' ? selection.kind !== 'none' : selection.kind === needs;
}

const RADIOS = 'input[type=radio]';
const FIELDS = `input:not(${RADIOS}), select, textarea, [contenteditable]`;
const OWN_KEYS = 'dialog, [role=dialog], [role=menu], [popover]';
const MODAL = 'dialog:modal';
const OPEN_PANEL = '[popover=auto]:popover-open';
const BUTTONS = 'button, a, summary, [role=button], [role=gridcell], [role=row], [role=slider], [role=separator]';
const targetOf = ({ target }: KeyboardEvent) => (target instanceof Element ? target : document.body);

/** A key belongs to the field or the dialog that has the focus before it belongs to the page. */
function isForThePage(event: KeyboardEvent, chord: string, state: State): boolean {
  // What the page sends itself has found its place already.
  if (event.defaultPrevented || event.isComposing || !event.isTrusted) return false;
  if (isSingleKey(chord) && !state.singleKeys) return false;
  // The run below a page of its own hears nothing.
  if (state.page !== 'run') return false;
  // Nor below a modal dialog, even when the focus is nowhere: the browser's own Esc closes that.
  if (document.querySelector(MODAL)) return false;
  // The browser closes an open panel wherever the focus is, but not by a key that the page has taken.
  if (chord === 'Esc' && document.querySelector(OPEN_PANEL)) return false;
  return !targetOf(event).closest(`${FIELDS}, ${OWN_KEYS}`);
}

/** On a focused button Space and Enter press it, arrows choose among radio buttons; only a mode comes before them. */
function isForTheControl(event: KeyboardEvent, chord: string): boolean {
  const target = targetOf(event);
  if (chord === 'Space' || chord === 'Enter') return target.closest(`${BUTTONS}, ${RADIOS}`) !== null;
  return chord.startsWith('Arrow') && target.matches(RADIOS);
}
