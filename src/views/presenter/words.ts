/** Every word on the wall that is not the run's or the lesson's own. */
const letter = (option: number) => String.fromCharCode(65 + option);
const plural = (n: number) => `${n} ${n === 1 ? 'hand' : 'hands'}`;

export const words = {
  wall: 'Presentation',
  showCode: 'Show QR',
  notes: 'Notes',
  leave: 'Leave',
  letter,
  aside: 'Question for the class',
  options: 'Answers',
  /** Of the button that an answer is while hands are counted. */
  name: (counts: boolean, letter: string, text: string) =>
    `${letter === '' ? '' : `${letter}: `}${text}${counts ? '. Count one hand.' : ''}`,
  howToCount: 'Press an answer once for each hand.',
  several: 'It may be more than one: raise a hand for each.',
  total: plural,
  uncount: 'Take the last hand back',
  reveal: 'Reveal',
  watch: 'Watch what happens.',
  whatSeen: 'What did you see?',
  goOn: 'Go on',
  right: 'Right',
  bar: (text: string, n: number, right: boolean) => `${text}, ${plural(n)}${right ? ', right' : ''}`,
  chart: 'Hands for each answer',
  answer: 'The answer',
  behind: (text: string) => `Behind “${text}”:`,
  blank: 'The screen is blank. Press any key to show it again.',
  why: 'Why?',
  closeWhy: 'Close Why?',
} as const;
