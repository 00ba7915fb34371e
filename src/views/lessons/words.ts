/** Every word of the list of lessons. */
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const lessons = (n: number) => plural(n, 'lesson', 'lessons');

export const words = {
  title: 'Lessons',
  sentence: (of: number, parts: number) =>
    `${lessons(of)} in ${plural(parts, 'part', 'parts')}. You predict, the run goes on, and you see why.`,
  loading: 'Opening the lessons…',
  failed: 'The lessons did not load. Look at the connection, then try again.',
  scenarios: 'Scenarios',
  quiz: 'Check yourself',

  shelf: 'Parts and plans',
  parts: 'Parts',
  plans: 'Plans',
  doneOf: (done: number, of: number) => `${done} / ${of}`,
  partName: (title: string, done: number, of: number) => `${title}, ${done} of ${lessons(of)} done`,
  partHits: (title: string, hits: number) => `${title}, ${plural(hits, 'hit', 'hits')}`,
  hits: (n: number) => plural(n, 'hit', 'hits'),
  planName: (title: string, minutes: number) => `${title}, ${plural(minutes, 'minute', 'minutes')}`,
  experiment: 'Experiment',
  tour: 'Two-minute tour',

  goOn: (number: number, step: number) => `Go on: lesson ${number}, step ${step}`,
  begin: 'Begin with lesson 1',
  next: (number: number) => `Next: lesson ${number}`,
  allDone: (n: number) => (n === 1 ? 'The lesson is done.' : `All ${n} lessons are done.`),
  goOnWhy: 'Where you stopped, kept on this device',
  beginWhy: 'For whoever has heard of Raft once',
  nextWhy: 'The next one that you have not done',
  allDoneWhy: 'What stays is asked again in Check yourself.',

  /** `own`: minutes of its lessons, of all that it takes in a class. */
  inPlan: (n: number, minutes: number, own: number) =>
    own < minutes
      ? `${lessons(n)}: ${own} min, and ${minutes - own} min for hands and talk`
      : `${lessons(n)}, ${plural(minutes, 'minute', 'minutes')}`,
  startPlan: 'Start the plan',
  goOnPlan: (number: number) => `Go on with lesson ${number}`,
  planDone: 'Done. Start the plan again',
  presentPlan: 'Present the plan',

  number: (number: number) => `Lesson ${number}`,
  isDone: 'Done',
  isNew: 'Not begun',
  at: (step: number, of: number) => `At step ${step} of ${of}`,
  doneAt: (step: number, of: number) => `Done once, at step ${step} of ${of}`,

  opened: 'Opened lesson',
  toList: 'All lessons',
  facts: (minutes: number, sections: readonly string[], place: string) =>
    [plural(minutes, 'minute', 'minutes'), sections.join(', '), place].filter(Boolean).join(' · '),
  goal: 'Goal',
  inIt: 'What happens in it',
  counts: (steps: number, predictions: number, tasks: number) =>
    [
      plural(steps, 'step', 'steps'),
      predictions > 0 && `you predict ${times(predictions)}`,
      tasks > 0 && `you act ${times(tasks)}`,
    ]
      .filter(Boolean)
      .join(', '),
  predict: 'Predict:',
  act: 'Do:',
  start: 'Start',
  goOnAt: (step: number) => `Go on at step ${step}`,
  again: 'Start again',
  present: 'Present',
  link: 'Link to this lesson',

  nothing: (text: string) => `Nothing about '${text}'. Try 'vote', 'log' or '5.4.2'.`,
  showAll: 'Show all',

  offer: 'New here?',
  decline: 'No, thank you',
} as const;

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}
