/** Every word about the scenario that runs. */
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const words = {
  region: 'Scenario',
  facts: (number: number, servers: number) =>
    [number > 0 ? `Scenario ${number}` : '', plural(servers, 'server', 'servers')].filter(Boolean).join(' · '),
  /** "3 of 9": which of the steps that say something is told. */
  count: (at: number, of: number) => `${Math.max(0, at)} of ${of}`,
  countName: (at: number, of: number) => (at === 0 ? `Before the first of ${of} steps` : `Step ${at} of ${of}`),
  notYet: (of: number) => `${plural(of, 'step', 'steps')} to come.`,
  /** Before a note where another rule holds than the one it was written for. */
  replayed: 'The same acts, another rule. In the scenario:',
  left: 'You went your own way here.',
  previous: 'Previous step',
  next: 'Next step',
  back: 'Back to the scenario',
  show: 'Show the answer',
  hide: 'Hide the answer',
  options: 'Options',
  letter: (i: number) => String.fromCharCode(65 + i),
  answers: 'Answers',
  right: 'Right',
  wrong: 'Wrong',
} as const;
