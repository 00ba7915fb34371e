/** Every word of the page of questions. */
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const questions = (n: number) => plural(n, 'question', 'questions');

export const words = {
  title: 'Check yourself',
  sentence: 'What lessons taught, asked in other words. Nothing is graded.',
  loading: 'Opening the questions…',
  failed: 'The questions did not load. Look at the connection, then try again.',
  lessons: 'Lessons',

  shelf: 'Questions',
  now: 'Now',
  due: 'Due now',
  parts: 'By part',
  other: 'Other',
  sectionName: (title: string, n: number) => `${title}, ${questions(n)}`,
  all: 'Also what no lesson has led to yet',
  allHint: 'For teachers',

  place: (n: number, of: number) => `Question ${n} of ${of}`,
  lockIn: 'Lock in',
  chooseFirst: 'Choose an answer first.',
  next: 'Next question',
  previous: 'Previous',
  right: 'Right',
  wrong: 'Not so',
  behind: 'Behind this often lies:',
  itWas: 'It is',
  proof: 'Show the run that proves it',
  askAgain: 'Ask it in other words',
  dueDone: 'That is all for now. What you answered comes back some lessons later, in other words.',

  nothingDue: 'Nothing is due.',
  nothingDueWhy: 'A lesson asks at its end, and what it asked comes back here two lessons later.',
  nothingMet: 'No lesson of this part has been finished yet.',
  toLessons: 'To the lessons',
  showAll: 'Show all questions',

  results: 'What you answered',
  list: 'Questions here',
  notYet: 'Not answered yet',
  times: (right: number, of: number) =>
    of === 1 ? (right === 1 ? 'Answered once, right' : 'Answered once, not right') : `Right ${right} of ${of} times`,
  predictions: (right: number, of: number) =>
    of === 0 ? 'No predictions in lessons yet.' : `Predictions in lessons: ${right} of ${of} right.`,
  answered: (right: number, of: number) =>
    of === 0 ? 'No questions answered yet.' : `Questions: ${right} of ${plural(of, 'answer', 'answers')} right.`,
  kept: 'Kept on this device alone.',
  export: 'Export as CSV',
  fileName: 'raftarium-results.csv',
  erase: 'Erase …',
  eraseWhat: (lessons: number, answers: number) =>
    `This erases ${plural(answers, 'answer', 'answers')} and how far you came in ${plural(lessons, 'lesson', 'lessons')}. It cannot be undone.`,
  eraseNow: 'Erase it all',
  keep: 'Keep it',
} as const;
