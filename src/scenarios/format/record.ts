/** A run that was made by hand as a scenario: its commands are the steps, each at its exact place. */
import type { Micros, Run } from '../../sim/index.ts';
import type { Scenario, Step } from '../types.ts';

/** A time, after so many events taken at that very instant. */
export interface Spot {
  readonly at: Micros;
  readonly after: number;
}

export interface Recording {
  readonly run: Run;
  /** How far the run is known; the scenario goes on to here. */
  readonly end: Spot;
  readonly title: string;
  /** What is said at moments of it, such as bookmarks. */
  readonly notes?: readonly (Spot & { readonly note: string })[];
}

/** Played, it gives the very run again: the same commands and, at its end, the same state. */
export function recordScenario({ run, end, title, notes = [] }: Recording): Scenario {
  const { commands, ...bare } = run;
  const acts = commands.map(({ at, after, name, args }) => step({ at, after }, { act: { verb: name, args } }));
  const spoken = notes.map(({ note, ...spot }) => step(spot, { note }));
  return {
    title,
    goal: '',
    misconception: '',
    correction: '',
    tasks: [],
    teacher: '',
    minutes: 0,
    sections: [],
    shows: 'tape',
    start: { ...bare, commands: [] },
    steps: [...[...acts, ...spoken].sort(inTime), step(end, {})],
    expect: [],
  };
}

/** Begins with its place. */
type Placed = Step & { readonly wait: Extract<Step['wait'], { readonly kind: 'at' }> };

function step({ at, after }: Spot, what: Partial<Step>): Placed {
  return { act: null, note: '', question: null, label: '', expect: [], ...what, wait: { kind: 'at', at, after } };
}

/** What happens at the same place keeps its order: first what was done, then what is said of it. */
function inTime({ wait: a }: Placed, { wait: b }: Placed): number {
  return a.at - b.at || a.after - b.after;
}
