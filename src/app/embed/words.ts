/** Words of an embed. */
const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const list = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const embedWords = {
  region: 'Transport',
  play: 'Play',
  pause: 'Pause',
  stepBack: 'One event back',
  step: 'One event forward',
  nothingToPlay: 'Play: nothing has happened in this run yet',
  over: 'The run ends here. Play begins it again.',
  noStep: 'One event forward: the run ends here',
  timeline: 'Whole run',
  place: (clock: string, end: string) => `${clock} s of ${end} s`,
  open: 'Open',
  openIn: (clock: string) => `Open in Raftarium, at ${clock}, in a new tab`,
  logs: 'Logs',
  untitled: 'Raft',
  unknown: (name: string, text: string, known: readonly string[]) =>
    `“${name}=${cut(text)}” in the address of this picture is not known: ${name} is ${list(known)}.`,
  noTime: (name: string, text: string) =>
    `“${name}=${cut(text)}” in the address of this picture is no time: ${name} is in seconds, such as 1.25.`,
  emptySpan: 'The address of this picture asks for an end before the beginning: “to” must be later than “from”.',
} as const;
