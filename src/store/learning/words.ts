/** What is said of lessons and questions. */
export const words = {
  noLesson: (id: string, near: string | undefined) =>
    `There is no lesson “${id}”${near === undefined ? '. The list of lessons has all there are.' : `; did you mean “${near}”?`}`,
  noStep: (id: string, near: string | undefined) =>
    `This lesson has no step “${id}”${near === undefined ? '' : `; the nearest is “${near}”`}. It begins at its start.`,
  notThere: 'This lesson cannot be opened: the simulation does not run. Restart it first.',
  refused: (problem: string) => `This lesson cannot be opened: ${problem} The present run goes on.`,
  noNotes: 'This run has neither notes nor questions to present.',
  noProof: 'The run that proves it cannot be opened: the simulation does not run. Restart it first.',
  noItem: (id: string) => `There is no question “${id}”.`,
  predictFirst: 'Answer the question first. The run goes on once your answer is locked in.',
  revealFirst: 'Reveal the answer first (Enter). Then the run goes on.',
  nothingOfYours: 'In a lesson only your own acts can be undone. To see a step again, go back in the lesson.',
  erased: 'What was kept of lessons and answers on this device is erased.',
} as const;
