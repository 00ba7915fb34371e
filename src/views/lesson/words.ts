/** Every word of a lesson that is not the lesson's own. */
import type { Phase } from '../../lessons/course.ts';
import type { MessageRef } from './answers.ts';

const server = (id: number) => `S${id}`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const MESSAGES: Readonly<Record<MessageRef['type'], string>> = {
  RequestVote: 'vote request',
  RequestVoteResponse: 'vote answer',
  AppendEntries: 'append',
  AppendEntriesResponse: 'append answer',
  ClientRequest: "client's request",
  ClientAnswer: 'answer to the client',
};

export const words = {
  panel: 'Lesson',
  /** What the reader does now; said before all else. */
  kickers: {
    going: 'Watch',
    reading: 'Read',
    doing: 'Your turn',
    asking: 'Predict',
    watching: 'Watch',
    observing: 'What did you see?',
    replaying: 'Watch again',
    explaining: 'Why',
    ended: 'End of the lesson',
  } satisfies Record<Phase, string>,

  title: (number: number, title: string) => (number > 0 ? `Lesson ${number}: ${title}` : title),
  count: (step: number, of: number) => `Step ${step} of ${of}`,
  steps: 'Steps of this lesson',
  step: (step: number, here: boolean, seen: boolean) =>
    `Step ${step}${here ? ', you are here' : seen ? '' : ', not yet seen'}`,
  present: 'Present',
  lessons: 'Lessons',
  link: 'Link to this step',
  copied: 'Link copied',
  copyByHand: (mac: boolean) => `Press ${mac ? '⌘' : 'Ctrl'} + C.`,
  menu: 'Menu of the lesson',
  leave: 'Leave lesson',
  next: 'Continue',
  back: 'Back',
  finish: 'Finish',

  going: 'The run goes on to the next point.',
  arrive: 'Go there at once',
  goOn: 'Go on',
  watching: 'You have locked in. The run goes on.',
  replaying: 'That is not what happened. Here it is again, slowly.',

  lockIn: 'Lock in and watch',
  answerFirst: 'Choose an answer first.',
  pages: { experiment: 'Open the experiment' },
  showHint: 'Show a hint',
  hint: 'Hint',
  notGraded: 'Nothing is graded. Lock in a guess, then the simulation runs on and shows you.',
  options: 'Answers',
  yourPick: 'Your pick',
  predictFirst: 'Predict first',

  servers: (several: boolean) =>
    several ? 'Click the servers on the picture, or here.' : 'Click the server on the picture, or here.',
  messages: 'Click a message on the picture, or here.',
  noMessages: 'No messages are in flight.',
  entries: 'Click an entry of a log, or here.',
  noEntries: 'The logs are empty.',
  entry: (id: number, index: number, term: number, command: string) =>
    `Entry ${index} at S${id}, term ${term}${command === '' ? '' : `, ${command}`}`,
  server,
  message: ({ type, from, to }: MessageRef) =>
    type === 'ClientRequest'
      ? `${MESSAGES[type]} to ${server(to)}`
      : type === 'ClientAnswer'
        ? `${MESSAGES[type]} from ${server(from)}`
        : `${MESSAGES[type]} from ${server(from)} to ${server(to)}`,
  /** In a list of what is in flight. */
  flight: (what: string, from: number, to: number) =>
    `${what}, ${from > 0 ? server(from) : 'client'} to ${to > 0 ? server(to) : 'client'}`,
  log: (id: number) => `The log of S${id}, as terms`,
  logHelp: 'Type a term for each entry, such as 1 1 4, or press the terms.',
  logCells: (log: readonly number[]) =>
    log.length === 0 ? 'Empty' : `${log.join(' ')}: ${plural(log.length, 'entry', 'entries')}`,
  term: (term: number) => `Term ${term}`,
  removeLast: 'Remove the last',
  number: 'Your number',
  less: 'One less',
  more: 'One more',

  lookAgain: 'You have seen it twice now. What was it?',
  right: 'Right',
  wrong: 'Not so',
  counted: 'The class has voted',
  chosen: 'Chosen',
  youSaid: 'You said',
  itWas: 'It was',
  behind: 'Behind this often lies:',
  happened: 'What happened',
  proves: 'Show the event that proves it',
  disproves: 'Show the event that disproves it',
  proof: 'The event',

  done: 'Done',
  hintAfter: 'This helps:',
  skip: 'Skip this',

  goal: 'What you can do now:',
  seen: (right: number, of: number) =>
    of === 0 ? '' : `You predicted ${right} of ${plural(of, 'outcome', 'outcomes')}.`,
  again: 'Asked again, in other words',
  nextLesson: (title: string) => `Next: ${title}`,
  inPlan: ({ title, at, of }: { readonly title: string; readonly at: number; readonly of: number }) =>
    `${title}: ${at} of ${of} of the plan${at < of ? '' : ', which is done'}.`,
  once: 'Once more',

  stage: 'Stage',
  logs: 'Logs',
  view: 'What is shown',
  rule: (id: string, section: string) => `${id} · ${section}`,
  openRule: (id: string) => `What rule ${id} says`,
  close: 'Close',

  hands: {
    ask: 'Ask a class',
    title: 'Hands for each answer',
    how: 'Count hands, then reveal',
    for: (option: string) => `Hands for ${option}`,
    less: (option: string) => `One hand less for ${option}`,
    more: (option: string) => `One hand more for ${option}`,
    reveal: 'Reveal',
    clear: 'Clear',
    fold: 'Close',
    total: (n: number) => `${plural(n, 'hand', 'hands')}. Only you see this count until the reveal.`,
    bar: (option: string, n: number, of: number, right: boolean) =>
      `${option}: ${n} of ${plural(of, 'hand', 'hands')}${right ? ', right' : ''}`,
    chart: 'Hands for each answer',
  },

  /** As it is said of whoever gave it. */
  answers: {
    servers: (ids: readonly number[]) => list(ids.map(server)),
    entry: (id: number, index: number) => `entry ${index} at S${id}`,
    oneOf: (items: readonly string[]) =>
      items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`,
    amount: (n: number, unit: string) => `${n} ${n === 1 ? unit.replace(/s$/, '') : unit}`.trim(),
    hands: (n: number) => plural(n, 'hand', 'hands'),
  },
} as const;
