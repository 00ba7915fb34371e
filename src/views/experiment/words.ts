/** Every word of the page of the experiment. */
import { tickText, timeText, whole } from './times.ts';

const trials = (n: number) => `${whole(n)} ${n === 1 ? 'trial' : 'trials'}`;

export const words = {
  title: 'Why random timeouts?',
  sentence: 'A leader crashes. How long until the others follow a new one?',
  about: 'What is measured',
  measured:
    'Five servers. The leader S1 crashes at some moment between two heartbeats; the last heartbeat has reset all four timers together. ' +
    'S2 and S3 have shorter logs, so S4 and S5 alone can win. The clock stops when the others have heard the new leader.',
  settings:
    'Each line has its own range of election timeouts and the same seeds. The paper measured the same on real machines (Figure 16).',

  question: 'First, what do you expect?',
  fastest: 'Which range has the shortest median?',
  longestTail: 'Which range has the longest tail?',
  tailHint: 'The tail is the slowest hundredth of its trials.',
  range: (label: string) => `${label}, milliseconds`,
  lockIn: 'Lock in and start',
  chooseFirst: 'Answer both questions first.',
  hidden: 'Results appear when you have locked in.',

  howMany: 'Trials of each range',
  howManyChoice: (n: number) => trials(n),
  stop: 'Stop',
  goOn: 'Go on',
  askAnew: 'Predict anew',
  tryAgain: 'Try again',
  running: (done: number, of: number) => `${whole(done)} of ${trials(of)}`,
  stopped: (done: number, of: number) => `Stopped after ${whole(done)} of ${trials(of)}.`,
  done: (of: number) => `Done: ${trials(of)}, each a run of the simulator.`,
  failed: 'The experiment stopped by itself. What it found is kept.',

  saidStarted: 'The experiment runs.',
  saidLine: (label: string, median: string) => `${label}: median ${median}.`,

  plot: 'Share of elections that were over, by time since the crash. The table says the same.',
  axisTime: 'Time without a leader',
  axisShare: 'Elections over',
  percent: (share: number) => `${Math.round(share * 100)} %`,
  tick: tickText,
  hover: 'Point at a curve to choose a trial; a click opens it. Thin lines: the paper.',
  point: (label: string, rank: number, of: number, time: string) =>
    `${label}: trial ${whole(rank)} of ${whole(of)} by length, ${time}. Click to open it.`,

  table: 'Time without a leader, by range of election timeouts',
  columnRange: 'Range',
  columnTrials: 'Trials',
  quantiles: { 0.5: 'Median', 0.9: 'p90', 0.99: 'p99' },
  quantileNames: { 0.5: 'median', 0.9: 'p90', 0.99: 'p99' },
  columnMean: 'Mean',
  paper: (time: string) => `paper ${time}`,
  paperAtLeast: (time: number) => `> ${timeText(time)}`,
  open: (label: string, what: string, time: string) => `Open the run of ${label} at its ${what}, ${time}`,
  count: (done: number, of: number) => (done < of ? `${whole(done)} of ${whole(of)}` : whole(done)),
  cap: (n: number, cap: number) => `cap of ${tickText(cap)} hit ${n === 1 ? 'once' : `${n} times`}`,
  tableHint: 'A figure opens the trial behind it, paused at the crash.',

  outcome: 'What came out',
  you: 'You said',
  here: 'Here',
  outcomeFastest: 'Shortest median',
  outcomeTail: 'Longest tail',
  withFigure: (label: string, time: string) => `${label}, ${time}`,
  because: [
    'Narrow ranges tie: a rival times out before the first request has reached it, and a new term begins.',
    'Wide ranges rarely tie, but even the shortest of four timeouts is longer then.',
    'So a little chance does most of the work. The paper recommends 150–300 ms, which also suits slower networks.',
    'Exactly equal timeouts never elect anybody here. So in the first line timers are up to 0.05 ms late, as real ones are.',
  ],

  leavesOut: 'What this leaves out',
  leavesOutText:
    'Real machines queue, pause and share a network. Here each message takes 0.3–0.6 ms, each disk write 5–10 ms, ' +
    'and requests for votes leave within 6 ms of the timeout. These ranges were chosen to fit the paper’s machines, so agreement with it is no proof of them.',
  leavesOutWrites:
    'A candidate asks while its own write is under way, as the measured system did. In all other runs it waits for that write first (PS-1).',

  opened: (label: string, seed: number) => `Trial ${whole(seed)} of ${label}, paused at the crash.`,
  back: 'Back to the experiment',
  notOpened: 'This trial could not be opened. Try again.',
} as const;
