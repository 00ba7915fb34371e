/** All sentences of this room: what is wrong with a link, and what to do. */
const AGAIN = 'Ask for the link again, or for the run as a file.';
const CANNOT = 'This address cannot be opened:';

export const words = {
  /** `whole` is null when not even that arrived. */
  cutShort: (arrived: number, whole: number | null) =>
    whole === null
      ? `This link is cut short: only its first ${arrived} characters arrived. ${AGAIN}`
      : `This link is cut short: ${arrived} of ${whole} characters arrived. ${AGAIN}`,
  damaged: `This link was changed on its way: it does not match its own checksum. ${AGAIN}`,
  wrongLength: (told: number) =>
    `This link was changed on its way: by its own account it has ${told} characters, and no run needs as many. Capitals and small letters are not the same in a link. ${AGAIN}`,
  tooLarge: 'This link unfolds to more than any run needs, so it was not read to its end.',
  tooLong: 'This link is longer than any run needs, so it was not read.',
  newer: (what: string) =>
    `This link was made with a newer version of Raftarium, ${what}. Reload the page to get it, or ask for the run as a file.`,
  newerForm: 'in a form that this one does not know',
  unknownCommand: 'with a command that this one does not know',
  unknownWord: 'with an option that this one does not know',
  unknownPart: 'and says more than this one can read',

  notARun: (what: string) => `This link cannot be opened. ${what}`,
  listExpected: 'It does not hold a run.',
  commandsUnreadable: 'Its commands cannot be read.',
  tooManyCommands: (most: number) => `It has more than ${most} commands.`,
  optionsUnreadable: 'Its options cannot be read.',
  numberExpected: 'There is something else where a number belongs.',
  endsTooEarly: 'Its moment lies after its end.',
  noSuchMoment: 'Its moment lies outside of every run.',
  tooManyBranches: (most: number) => `It must have at most ${most} branches.`,

  unknownForm: (text: string) =>
    `${CANNOT} “${text}” is neither a run nor the name of a scenario. Right ones look like #figure-8 or #cluster?seed=7&servers=5.`,
  badLesson: (text: string) =>
    `${CANNOT} “${text}” is no lesson. Right ones look like #lesson/losing-a-leader or #lesson/losing-a-leader/start; #lessons lists them all.`,
  unknownName: (part: string, allowed: readonly string[]) =>
    `${CANNOT} “${part}” is not known here. What may stand there: ${allowed.join(', ')}.`,
  twice: (name: string) => `${CANNOT} “${name}” stands there twice.`,
  badNumber: (name: string, low: number, high: number, value: string) =>
    `${CANNOT} “${name}” must be a whole number from ${low} to ${high}, not “${value}”.`,
  badValue: (name: string, allowed: string, value: string) => `${CANNOT} “${name}” must be ${allowed}, not “${value}”.`,
  aTime: 'a time in seconds, such as 1.288, or with the events taken at it, 1.288.2',
} as const;
