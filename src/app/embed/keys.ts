/** Keys of an embed: those of time, of what is selected and of faults. It has no rail, and no pages to open. */
import { keys, type Key } from '../keys.ts';
import { isOver } from './span.ts';
import { embedWords as words } from './words.ts';

const OF_THE_WHOLE_PAGE: readonly unknown[] = ['togglePlay', 'goTo', 'runUntil', 'bookmark', 'bookmarks', 'card'];
const FORWARD: readonly unknown[] = ['step', 'nextKey', 'nextArrival', 'forth'];
const OF_ANY_PICTURE: readonly unknown[] = ['spaceTime', 'say', 'escape'];

/** `play` is the embed's own: it plays a span. */
export function embedKeys(play: () => void): readonly Key[] {
  const others = keys.filter(({ does, group }) =>
    group === 'page' ? OF_ANY_PICTURE.includes(does) : !OF_THE_WHOLE_PAGE.includes(does),
  );
  return [{ chords: ['Space'], group: 'time', does: 'togglePlay', run: play }, ...others.map(endsWithTheRun)];
}

/** Nobody chooses here what happens next, so beyond the end of a run by hand there is nothing. */
function endsWithTheRun(key: Key): Key {
  if (!FORWARD.includes(key.does)) return key;
  return {
    ...key,
    run: (pressed) => (isOver(pressed.state) ? pressed.enter({ kind: 'said', text: words.over }) : key.run(pressed)),
  };
}
