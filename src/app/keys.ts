/** Every key of the page, once: the keyboard acts by this table, and the list of keys shows it. */
import type { ServerId } from '../raft/types.ts';
import type { CommandArgs, MessageId } from '../sim/types.ts';
import { actions, catalog, type CatalogCommand, type RailTab, type State } from '../store/index.ts';
import { explain, LATEST } from '../views/rail/why/explain.ts';
import { questionOf } from '../views/rail/why/questionOf.ts';
import { causeOf, effectOf } from '../views/rail/why/walk.ts';
import type { Chord } from './chord.ts';
import type { keyWords } from './keyWords.ts';
import type { Mode } from './modes.ts';
import { openSelectionMenu } from './selectionMenu.ts';
import { words } from './words.ts';

type Words = typeof keyWords;
export type Group = keyof Words['groups'];
export type Condition = keyof Words['when'];

/** What a key may look at and do. */
export interface Pressed {
  readonly state: State;
  readonly chord: Chord;
  enter(mode: Mode): void;
  /** Carries out a command of the registry; a refusal is said in the mode line. */
  command(name: string, args: CommandArgs): void;
}

export interface Key {
  readonly chords: readonly Chord[];
  readonly group: Group;
  /** By its name in the list of keys; a command of the registry brings its label. */
  readonly does: keyof Words['does'] | { readonly label: string };
  /** What must be selected. */
  readonly needs?: Condition;
  /** The commands of the registry that it carries out. */
  readonly commands?: readonly string[];
  /** It goes on while it is held down. */
  readonly repeats?: boolean;
  readonly run: (pressed: Pressed) => void;
}

/** In microseconds. */
const MILLISECOND = 1000;

const own: readonly Key[] = [
  { chords: ['Space'], group: 'time', does: 'togglePlay', run: actions.togglePlay },
  { chords: ['ArrowRight'], group: 'time', does: 'step', repeats: true, run: actions.step },
  { chords: ['ArrowLeft'], group: 'time', does: 'stepBack', repeats: true, run: actions.stepBack },
  { chords: ['Shift+ArrowRight'], group: 'time', does: 'nextKey', repeats: true, run: actions.nextKey },
  { chords: ['Shift+ArrowLeft'], group: 'time', does: 'previousKey', repeats: true, run: actions.previousKey },
  { chords: ['Alt+Shift+ArrowRight'], group: 'time', does: 'nextArrival', repeats: true, run: actions.nextMessage },
  {
    chords: ['Alt+Shift+ArrowLeft'],
    group: 'time',
    does: 'previousArrival',
    repeats: true,
    run: actions.previousMessage,
  },
  { chords: ['Alt+ArrowRight'], group: 'time', does: 'forth', repeats: true, run: () => actions.nudge(MILLISECOND) },
  { chords: ['Alt+ArrowLeft'], group: 'time', does: 'back', repeats: true, run: () => actions.nudge(-MILLISECOND) },
  { chords: ['Home'], group: 'time', does: 'start', run: actions.goToStart },
  { chords: ['End'], group: 'time', does: 'end', run: actions.goToEnd },
  { chords: ['G'], group: 'time', does: 'goTo', run: () => actions.openDialog('goTo') },
  { chords: ['Shift+G'], group: 'time', does: 'runUntil', run: () => actions.openDialog('runUntil') },
  { chords: ['['], group: 'time', does: 'cause', repeats: true, run: (it) => walk(it, 'cause') },
  { chords: [']'], group: 'time', does: 'effect', repeats: true, run: (it) => walk(it, 'effect') },
  { chords: ['B'], group: 'time', does: 'bookmark', run: () => actions.addBookmark() },
  { chords: ['Shift+B'], group: 'time', does: 'bookmarks', run: () => actions.openDialog('bookmarks') },
  { chords: ['+', '='], group: 'time', does: 'faster', repeats: true, run: actions.faster },
  { chords: ['-'], group: 'time', does: 'slower', repeats: true, run: actions.slower },
  { chords: ['0'], group: 'time', does: 'realTime', run: () => actions.setSpeed(1) },
  { chords: ['A'], group: 'time', does: 'follow', run: actions.follow },
  { chords: ['Mod+Z'], group: 'time', does: 'undo', run: actions.undo },
  { chords: ['Mod+Shift+Z'], group: 'time', does: 'redo', run: actions.redo },

  {
    chords: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    group: 'select',
    does: 'server',
    run: ({ state, chord, enter }) => {
      const server = Number(chord);
      const { noServer, onlyServer } = words.modes;
      if (server <= state.size) actions.select({ kind: 'server', server });
      else enter({ kind: 'said', text: state.size === 1 ? onlyServer(server) : noServer(server, state.size) });
    },
  },
  { chords: ['M'], group: 'select', does: 'nextMessage', repeats: true, run: (pressed) => selectMessage(pressed, 1) },
  {
    chords: ['Shift+M'],
    group: 'select',
    does: 'previousMessage',
    repeats: true,
    run: (pressed) => selectMessage(pressed, -1),
  },
  { chords: ['Enter'], group: 'select', does: 'card', needs: 'selection', run: () => openRail('inspect') },
  {
    chords: ['.', 'Shift+F10', 'ContextMenu'],
    group: 'select',
    does: 'menu',
    needs: 'selection',
    run: openSelectionMenu,
  },

  {
    chords: ['C'],
    group: 'servers',
    does: 'crash',
    needs: 'server',
    commands: ['crash', 'restart'],
    run: onServer((server, { state, command }) =>
      command(state.servers[server]?.status === 'down' ? 'restart' : 'crash', { server }),
    ),
  },
  {
    chords: ['P'],
    group: 'servers',
    does: 'pause',
    needs: 'server',
    commands: ['pause', 'resume'],
    run: onServer((server, { state, command }) =>
      command(state.servers[server]?.status === 'paused' ? 'resume' : 'pause', { server }),
    ),
  },
  {
    chords: ['D'],
    group: 'messages',
    does: 'delay',
    needs: 'message',
    commands: ['delay'],
    run: onMessage((message, { enter }) => enter({ kind: 'delay', message, digits: '' })),
  },
  { chords: ['W'], group: 'network', does: 'write', commands: ['write'], run: () => actions.openDialog('write') },
  {
    chords: ['K'],
    group: 'network',
    does: 'cut',
    commands: ['cut', 'healLink'],
    run: ({ enter }) => enter({ kind: 'cut', oneWay: false, from: 0 }),
  },
  {
    chords: ['Shift+K'],
    group: 'network',
    does: 'cutOneWay',
    commands: ['cutOneWay'],
    run: ({ enter }) => enter({ kind: 'cut', oneWay: true, from: 0 }),
  },
  {
    chords: ['L'],
    group: 'network',
    does: 'partition',
    commands: ['partition'],
    run: ({ enter }) => enter({ kind: 'partition', side: [] }),
  },

  {
    chords: ['E'],
    group: 'page',
    does: 'spaceTime',
    run: ({ state }) => actions.setDock(state.dock === 'tape' ? 'spaceTime' : 'tape'),
  },
  { chords: ['S'], group: 'page', does: 'share', run: () => actions.openDialog('share') },
  { chords: ['Shift+A'], group: 'page', does: 'code', run: () => actions.openDialog('code') },
  { chords: ['F'], group: 'page', does: 'present', run: actions.present },
  { chords: ['Shift+S'], group: 'page', does: 'scenarios', run: () => actions.setPage('library') },
  { chords: ['Shift+L'], group: 'page', does: 'lessons', run: () => actions.setPage('lessons') },
  { chords: ['Y'], group: 'page', does: 'why', run: () => openRail('why') },
  { chords: ['U'], group: 'page', does: 'rules', run: () => openRail('rules') },
  { chords: ['I'], group: 'page', does: 'inspect', run: () => openRail('inspect') },
  { chords: ['V'], group: 'page', does: 'safety', run: () => openRail('safety') },
  { chords: ['O'], group: 'page', does: 'network', run: () => openRail('network') },
  { chords: ['Shift+Y'], group: 'page', does: 'events', run: () => openRail('events') },
  { chords: ['\\'], group: 'page', does: 'rail', run: ({ state }) => actions.setRailOpen(!state.railOpen) },
  { chords: ['J'], group: 'page', does: 'say', run: actions.sayState },
  { chords: ['?'], group: 'page', does: 'keys', run: () => actions.openDialog('keys') },
  { chords: ['Esc'], group: 'page', does: 'escape', run: leave },
];

/** Commands that need nothing but the selection: the registry says all there is to say about their keys. */
const fromRegistry: readonly Key[] = catalog.commands
  .filter(({ id, key }) => key !== '' && !own.some(({ commands }) => commands?.includes(id)))
  .flatMap(keyOf);

export const keys: readonly Key[] = [...own, ...fromRegistry];

function keyOf({ id, label, key, subject, params }: CatalogCommand): readonly Key[] {
  const entry = { chords: [key], does: { label }, commands: [id] };
  const [only, ...others] = params;
  if (others.length > 0) return [];
  if (!only && subject === 'network') return [{ ...entry, group: 'network', run: ({ command }) => command(id, {}) }];
  if (only?.type === 'server')
    return [
      {
        ...entry,
        group: 'servers',
        needs: 'server',
        run: onServer((server, { command }) => command(id, { [only.name]: server })),
      },
    ];
  if (only?.type === 'message')
    return [
      {
        ...entry,
        group: 'messages',
        needs: 'message',
        run: onMessage((message, { command }) => command(id, { [only.name]: message })),
      },
    ];
  return [];
}

/** Phones show the rail as a view of its own. */
function openRail(tab: RailTab): void {
  actions.setRailTab(tab);
  actions.setPhoneView(tab === 'events' ? 'events' : 'more');
}

/** Along the reasons of what Why? tells; what it arrives at is shown and selected. */
async function walk({ state: { question, selection }, enter }: Pressed, to: 'cause' | 'effect'): Promise<void> {
  const explanation = await explain(question ?? questionOf(selection) ?? LATEST);
  const event = explanation && (to === 'cause' ? causeOf(explanation) : effectOf(explanation));
  if (event === null) enter({ kind: 'said', text: words.modes.noMore[to] });
  else actions.seekEvent(event);
}

function leave({ state }: Pressed): void {
  if (state.search) actions.cancelSearch();
  else if (state.tool !== 'select') actions.setTool('select');
  else if (state.selection.kind !== 'none') actions.select({ kind: 'none' });
  else if (state.viewAs !== 0) actions.setViewAs(0);
  else if (state.comparing !== 0) actions.compareWith(0);
}

function onServer(act: (server: ServerId, pressed: Pressed) => void): Key['run'] {
  return (pressed) => {
    const { selection } = pressed.state;
    if (selection.kind === 'server') act(selection.server, pressed);
  };
}

function onMessage(act: (message: MessageId, pressed: Pressed) => void): Key['run'] {
  return (pressed) => {
    const { selection } = pressed.state;
    if (selection.kind === 'message') act(selection.message, pressed);
  };
}

function selectMessage({ state, enter }: Pressed, step: 1 | -1): void {
  const byArrival = [...state.messages].sort((a, b) => a.deliverAt - b.deliverAt || a.id - b.id);
  const { selection } = state;
  const here = selection.kind === 'message' ? byArrival.findIndex(({ id }) => id === selection.message) : -1;
  const start = here < 0 && step < 0 ? 0 : here;
  const next = byArrival[(start + step + byArrival.length) % byArrival.length];
  if (next) actions.select({ kind: 'message', message: next.id });
  else enter({ kind: 'said', text: words.modes.noMessages });
}
