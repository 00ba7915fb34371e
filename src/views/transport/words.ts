/** Every word of the transport. */
import { formatSpan } from '../../narration/numbers.ts';

export const words = {
  transport: 'Transport',
  play: 'Play',
  pause: 'Pause',
  step: 'Step one event',
  stepBack: 'Step back one event',
  nextKey: 'Next key event',
  otherMoves: 'Other ways through time',
  speed: 'Speed',
  follow: 'Follow',
  times: (speed: number) => `${speed}×`,
  /** What the speed really is at this instant. */
  now: (speed: number, wanted: number | null) =>
    wanted === null ? `${round(speed)}×` : `${round(speed)}× of ${wanted}×`,
  undo: 'Undo',
  redo: 'Redo',
  nothingToUndo: 'Undo: nothing to undo',
  nothingToRedo: 'Redo: nothing to redo',
  takeBack: 'Take back',
  randomChoice: 'Random choice',
  choose: 'Choose what happens next',
  deliver: 'Deliver the selected one',
  act: (label: string) => `${label}: the selected one`,
  clock: 'Clock',
  running: 'Running clock',
  manual: 'Manual clock',
  spaceTime: 'Space-time ↑',
  toStage: 'Back to stage ↓',
  more: 'More',
  searched: (span: number) => `${formatSpan(span)} searched`,
  cancel: 'Cancel',
  noBookmarks: 'None yet: bookmark a moment first.',
  noBranches: 'Act in the past to open one.',
  offers: {
    previousKey: 'Previous key event',
    nextMessage: 'Next message',
    previousMessage: 'Previous message',
    runUntil: 'Run until…',
    goTo: 'Go to time…',
    stops: 'Kinds of key events…',
    spaceTime: 'Space-time',
    toStage: 'Back to stage',
    bookmark: 'Bookmark this moment',
    bookmarks: 'Bookmarks…',
    branches: 'Branches…',
    manual: 'Manual clock: you choose every event',
    auto: 'Running clock: time goes on by itself',
    random: 'Random choice',
    sameSeed: 'Same seed again',
    newSeed: 'New seed',
  },
} as const;

/** Two figures that count: 0.0512 is 0.051, 19.8 is 20. */
function round(speed: number): number {
  return Number(speed.toPrecision(2));
}
