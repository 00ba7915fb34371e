/** What is said of addresses that were opened. */
import { formatClock } from '../../narration/index.ts';
import type { Micros } from '../../sim/index.ts';

/** "2.6": no more digits than say something. */
const seconds = (at: Micros): string => formatClock(at).replace(/\.?0+$/, '');

export const words = {
  shared: (title: string, steps: number, at: Micros) =>
    `${title === '' ? 'Shared run' : `Shared run, “${title}”`}${steps === 0 ? '' : `, ${steps} ${steps === 1 ? 'step' : 'steps'}`}, paused at ${seconds(at)} s.`,
  scenario: (title: string, at: Micros) =>
    at === 0 ? `“${title}”, paused at its start.` : `“${title}”, paused at ${seconds(at)} s.`,
  beyondEnd: (title: string, end: Micros, asked: Micros) =>
    `“${title}”, paused at its end, ${seconds(end)} s: ${seconds(asked)} s lies after it.`,
  fewerEvents: (title: string, at: Micros, taken: number, asked: number) =>
    `“${title}”, paused at ${seconds(at)} s, after ${taken === 0 ? 'none' : taken} of the ${asked} events that the address asks for: no more happen at that instant.`,
  otherVersion: (theirs: number, ours: number) =>
    `It was made with version ${theirs} of the simulator, and this is version ${ours}: it may play differently.`,
  noScenario: (name: string) => `There is no scenario “${name}” in the library.`,
  notARun: (problem: string) => `This link cannot be opened: ${problem}`,
  showsDefault: (problem: string) => `${problem} The default run is shown.`,
  changesNothing: (problem: string) => `${problem} The present run goes on.`,
  copy: 'Copy the address',
  copied: 'The address is copied.',
  copyRefused: 'The browser does not let this page copy. The address stands in the address bar.',
} as const;
