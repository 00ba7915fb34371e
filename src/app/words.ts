/** Every word of the frame around the views. */
import { formatClock } from '../narration/index.ts';

const server = (id: number) => `S${id}`;

export const words = {
  skip: 'Skip to transport',
  loading: 'Preparing the run…',
  stopped: (at: number) => `The simulation stopped at ${formatClock(at)} s. Your run is kept.`,
  restart: 'Restart from here',
  continueRegion: 'Your last run',
  continueOffer: (at: number, acts: number) =>
    `Your last run is at ${formatClock(at)} s, with ${acts} ${acts === 1 ? 'act' : 'acts'} of yours.`,
  continueRun: 'Continue where you were',
  startNew: 'Start new',
  notices: 'Notices',
  dismiss: 'Dismiss',
  broken: 'The page stopped because of a mistake in it.',
  brokenAdvice: 'Your run is kept in this browser. Reload to go on with it.',
  reload: 'Reload',

  sheet: {
    sheet: 'Sheet',
    page: 'What the sheet shows',
    pages: { rail: 'Details', logs: 'Logs' },
    size: {
      peek: 'The sheet peeks. Press to open it half.',
      half: 'The sheet is half open. Press to open it whole.',
      full: 'The sheet is open. Press to fold it.',
    },
  },

  modes: {
    cut: (oneWay: boolean, from: number) =>
      from === 0
        ? `Cut a link${oneWay ? ' one way' : ''}: press two server numbers. Esc leaves.`
        : `Cut ${server(from)} ${oneWay ? 'to' : 'from'} …: press the other server's number. Esc leaves.`,
    partition: (side: readonly number[]) =>
      side.length === 0
        ? 'Partition: press the numbers of one side, then Enter. Esc leaves.'
        : `Partition: ${side.map(server).join(', ')} on one side. Enter cuts, Esc leaves.`,
    delay: (message: number, digits: string) =>
      digits === ''
        ? `Delay message ${message}: type milliseconds, then Enter. Esc leaves.`
        : `Delay message ${message} by ${digits} ms. Enter delays, Esc leaves.`,
    needsTwoSides: 'A partition needs a server on each side.',
    noServer: (id: number, size: number) => `There is no S${id}. This cluster has S1 to S${size}.`,
    onlyServer: (id: number) => `There is no S${id}. This cluster has S1 alone.`,
    noMessages: 'No messages in flight.',
    noMore: { cause: 'It begins with this event.', effect: 'It has led to nothing yet.' },
  },

  /** What a key says that finds nothing selected to act on. */
  missing: {
    server: 'Select a server first: press its number.',
    message: 'Select a message first: press M.',
    selection: 'Select something first: press a number or M.',
  },
} as const;
