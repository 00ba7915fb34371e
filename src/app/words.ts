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

  keys: {
    groups: {
      time: 'Time',
      select: 'Select',
      servers: 'Selected server',
      messages: 'Selected message',
      network: 'Network and clients',
      page: 'Page',
    },
    conditions: {
      server: { when: 'with a server selected', missing: 'Select a server first: press its number.' },
      message: { when: 'with a message selected', missing: 'Select a message first: press M.' },
      event: { when: 'with an event selected', missing: 'Select an event first: click one in Events.' },
      selection: { when: 'with something selected', missing: 'Select something first: press a number or M.' },
    },
    togglePlay: 'Play or pause',
    step: 'Step one event',
    stepBack: 'Step back one event',
    nextKey: 'Next key event',
    previousKey: 'Previous key event',
    nextArrival: 'Next message that ends',
    previousArrival: 'Previous message that ended',
    forth: 'One millisecond forward',
    back: 'One millisecond back',
    start: 'To the start of the run',
    end: 'To the end of what is known',
    goTo: 'Go to a time',
    runUntil: 'Run until …',
    cause: 'To the cause of it',
    effect: 'To what it led to',
    bookmark: 'Bookmark this moment',
    bookmarks: 'List the bookmarks',
    faster: 'Faster',
    slower: 'Slower',
    realTime: 'Speed 1×',
    follow: 'Follow: slow for what matters',
    undo: 'Undo',
    redo: 'Redo',
    server: 'Select the server of that number',
    nextMessage: 'Next message in flight, by arrival',
    previousMessage: 'Previous message in flight',
    card: "Open the selection's card",
    menu: 'Menu of the selection',
    crash: 'Crash or restart it',
    pause: 'Pause or resume it',
    delay: 'Delay it: then milliseconds and Enter',
    write: 'Client write',
    cut: 'Cut a link, or heal it: then two server numbers',
    cutOneWay: 'The same, one way',
    partition: 'Partition: then the numbers of one side and Enter',
    spaceTime: 'Space-time diagram, and back',
    why: 'Why?',
    rules: 'Rules',
    inspect: 'Inspect',
    safety: 'Safety',
    network: 'Network',
    events: 'Events',
    rail: 'Fold or open the panel',
    say: 'Say the state of the cluster aloud',
    keys: 'This list',
    escape: 'Close, else deselect',
  },
} as const;
