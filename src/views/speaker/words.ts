/** Every word of the lecturer's own window. */
const pad = (n: number) => String(n).padStart(2, '0');

export const words = {
  title: 'Notes',
  documentTitle: (title: string) => (title === '' ? 'Notes' : `Notes: ${title}`),
  waiting: 'No wall answers yet. Press F in the other window to present.',
  closed: 'The wall is closed. These are its last notes; present again in the same tab, or open the notes anew.',
  broken: 'This address names no wall. Open the notes from the presentation, with Shift + N.',
  wall: 'On the wall',
  blank: 'The wall is blank.',
  step: (step: number, of: number) => (of === 0 ? 'No steps: the clicker goes by key events' : `Step ${step} of ${of}`),
  now: 'Now',
  notes: 'For you',
  teacher: 'For the whole lesson',
  asks: (ask: string) => `It asks: ${ask}`,
  next: 'Next',
  clocks: 'Clocks',
  time: 'Time of day',
  talk: 'Talk',
  start: 'Start',
  stop: 'Stop',
  reset: 'Reset',
  question: 'Question',
  right: 'right',
  reveal: 'Reveal',
  phase: {
    free: '',
    going: 'The run goes on to the next point.',
    reading: '',
    doing: '',
    asking: '',
    watching: 'The run goes on to what decides; the wall has no answer yet.',
    observing: 'The wall asks what was seen, and has no answer yet. The next press tells it.',
    replaying: 'The wall shows the same again, slowly.',
    explaining: 'The answer and the hands are on the wall.',
    ended: 'The lesson is over.',
  },
  seen: 'Then asked: what was seen',
  hands: (n: number) => `${n} ${n === 1 ? 'hand' : 'hands'}`,
  total: (n: number) => `${n} ${n === 1 ? 'hand' : 'hands'}. The wall shows only this total until you reveal.`,
  remote: 'The wall',
  previous: 'Previous',
  forward: 'Next step',
  previousKey: 'Previous key event',
  nextKey: 'Next key event',
  nextLesson: 'Next lesson',
  hide: 'Blank',
  show: 'Show again',
  code: 'QR code',
  letter: (option: number) => String.fromCharCode(65 + option),
  /** 0:05, 12:34, 1:02:03 */
  elapsed(milliseconds: number): string {
    const seconds = Math.max(0, Math.floor(milliseconds / 1000));
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
  },
  hour: (date: Date) => `${pad(date.getHours())}:${pad(date.getMinutes())}`,
} as const;
