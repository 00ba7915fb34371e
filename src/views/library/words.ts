/** Every word of the library. */
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
function scenarios(n: number): string {
  return plural(n, 'scenario', 'scenarios');
}

export const words = {
  title: 'Scenarios',
  lessons: 'Lessons',
  sentence: (cards: number, packs: number) =>
    `${scenarios(cards)} in ${plural(packs, 'pack', 'packs')}. Each one opens in a second and is yours to break.`,
  loading: 'Opening the library…',
  failed: 'The library did not load. Look at the connection, then try again.',

  shelf: 'Packs and filters',
  packs: 'Packs',
  packName: (title: string, count: number, searching: boolean) =>
    `${title}, ${searching ? plural(count, 'hit', 'hits') : scenarios(count)}`,
  yours: 'Yours',
  saved: 'Saved here',
  scenarios,
  nothingSaved: 'Nothing saved yet. What you save in the editor is kept here, on this device.',
  startNamed: (name: string) => `Start ${name}`,
  notAScenario: (line: number, problem: string) =>
    `This is not a scenario: ${line > 0 ? `line ${line}, ` : ''}${problem}`,
  servers: 'Servers',
  serversName: (n: number) => plural(n, 'server', 'servers'),
  time: 'Time',
  atMost: (minutes: number) => `to ${minutes} min`,
  atMostName: (minutes: number) => `At most ${minutes} minutes`,
  openFile: 'Open a file',
  empty: 'New, empty',
  /** What the editor calls it: "... is here." */
  emptyName: 'An empty scenario',
  surprise: 'Surprise me',

  inOrder: (n: number) => `${scenarios(n)}, in teaching order`,
  hits: (n: number) => plural(n, 'hit', 'hits'),
  nothing: (text: string) => `Nothing about '${text}'. Try 'vote', 'CM-1' or '5.4.2'.`,
  nothingLeft: 'No scenario passes these filters.',
  showAll: 'Show all',

  opened: 'Opened scenario',
  toList: 'All scenarios',
  facts: (servers: number, minutes: number, sections: readonly string[], place: string) =>
    [plural(servers, 'server', 'servers'), plural(minutes, 'minute', 'minutes'), sections.join(', '), place]
      .filter(Boolean)
      .join(' · '),
  goal: 'Goal',
  youWill: 'You will',
  rules: 'Rules',
  start: 'Start',
  startPaused: 'Start paused',
  link: 'Link to this scenario',
} as const;
