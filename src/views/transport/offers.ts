/** What the menus of the transport offer: all of it has a key as well. */
import { actions, type State } from '../../store/index.ts';
import type { Offer } from './MenuButton.tsx';
import { words } from './words.ts';

/** Other ways through time than the buttons in sight. */
export const waysThroughTime = (): readonly Offer[] => [
  offer('previousKey', 'Shift + ←', actions.previousKey),
  offer('nextMessage', 'Alt + Shift + →', actions.nextMessage),
  offer('previousMessage', 'Alt + Shift + ←', actions.previousMessage),
  offer('runUntil', 'Shift + G', () => actions.openDialog('runUntil')),
  offer('goTo', 'G', () => actions.openDialog('goTo')),
  offer('stops', '', () => actions.openDialog('stops')),
];

/** What is too rarely wanted, or too wide for this window, to have a button. `narrow`: its steps alone have buttons. */
export function moreOf(state: State, narrow: boolean): readonly Offer[] {
  const { branches, bookmarks, manual, dock, canRedo } = state;
  return [
    ...(narrow ? waysThroughTime() : []),
    ...(narrow && manual ? [offer('random', '', actions.randomChoice)] : []),
    redoOffer(canRedo),
    spaceTime(dock),
    offer('bookmark', 'B', () => actions.addBookmark()),
    {
      ...offer('bookmarks', '', () => actions.openDialog('bookmarks')),
      unavailable: bookmarks.length === 0 ? words.noBookmarks : '',
    },
    {
      ...offer('branches', '', () => actions.openDialog('branches')),
      unavailable: branches.length < 2 ? words.noBranches : '',
    },
    manual
      ? offer('auto', '', () => void actions.command('setClock', { clock: 'auto' }))
      : offer('manual', '', takeTheClock),
    offer('sameSeed', '', actions.sameSeedAgain),
    offer('newSeed', '', actions.newSeed),
  ];
}

/** From then on the events begin with what can happen next. */
function takeTheClock(): void {
  void actions.command('setClock', { clock: 'manual' });
  actions.setRailTab('events');
}

const redoOffer = (canRedo: string): Offer => ({
  id: 'redo',
  label: canRedo || words.redo,
  key: 'Ctrl + Shift + Z',
  unavailable: canRedo === '' ? words.nothingToRedo : '',
  act: actions.redo,
});

const spaceTime = (dock: State['dock']): Offer =>
  dock === 'tape'
    ? offer('spaceTime', 'E', () => actions.setDock('spaceTime'))
    : offer('toStage', 'E', () => actions.setDock('tape'));

function offer(id: keyof typeof words.offers, key: string, act: () => void): Offer {
  return { id, label: words.offers[id], key: key === '' ? undefined : key, act };
}
