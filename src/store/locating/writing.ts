/** What is shown, as the part of an address from behind `#` on: the readable form where there is one, else the run itself. */
import {
  type Look,
  writeCluster,
  writeExperiment,
  writeLesson,
  writeLessons,
  writeRun,
  writeScenarioLink,
} from '../../address/index.ts';
import { defaultRun, type KeptBranches, type Moment, type Run } from '../../sim/index.ts';
import type { LateOpening } from '../opening/index.ts';
import type { OpensAt, State } from '../types.ts';
import { lookOf } from './look.ts';
import { isSame } from './same.ts';

/** What is to be said of it. */
interface Shared {
  /** Its run is there. */
  readonly state: State;
  /** All branches, where there are several. */
  readonly branches: KeptBranches | null;
  readonly opensAt: OpensAt;
}

/** All servers have started, and nothing else has happened. */
const startOf = ({ options }: Run): Moment => ({ events: options.servers, now: 0 });

/** The lesson that is open, the list of them or the page of the experiment, without the `#`; null where the run itself is what is shown. */
export function lessonHash({ page, lesson }: Pick<State, 'page' | 'lesson'>): string | null {
  if (page === 'lessons') return writeLessons().slice(1);
  if (page === 'experiment') return writeExperiment().slice(1);
  return stepHash(lesson)?.slice(1) ?? null;
}

/** The step of the lesson that is open; null for one that has no address. */
function stepHash(lesson: State['lesson']): string | null {
  if (lesson === null || lesson.ofScenario) return null;
  const { id, steps } = lesson.lesson;
  return writeLesson(id, steps[lesson.standing.step]!.id);
}

/** Without the `#`. */
export async function hashOf(shared: Shared, loadOpening: () => Promise<LateOpening>): Promise<string> {
  const { opensAt, state } = shared;
  const step = opensAt === 'step' ? stepHash(state.lesson) : null;
  const hash = step ?? (opensAt === 'blank' ? blankHash(state.run!) : runHash(shared, loadOpening));
  return (await hash).slice(1);
}

/** The cluster before anything was done to it. */
function blankHash({ initial: _, ...rest }: Run): Promise<string> {
  const run = { ...rest, commands: [] };
  if (isFresh(run)) return Promise.resolve(writeCluster(run.seed, run.options.servers));
  return writeRun({ run, branches: null, moment: startOf(run), end: startOf(run), look: {}, title: '' });
}

async function runHash({ state, branches, opensAt }: Shared, loadOpening: () => Promise<LateOpening>): Promise<string> {
  const { run, events, clock, takenNow, end, scenario } = state;
  const start = startOf(run!);
  const isStart = opensAt === 'start' || (clock === 0 && events <= start.events);
  const seen = lookOf(state);
  // What is selected at this moment is not there at the start.
  const look = opensAt === 'start' ? pickView(seen) : seen;
  if (state.branches.length < 2) {
    if (isStart && isFresh(run!) && isSame(look, {})) return writeCluster(run!.seed, run!.options.servers);
    const place = isStart ? null : { at: clock, taken: takenNow };
    if (await isScripted(state, loadOpening)) return writeScenarioLink(scenario!.name, place, look);
  }
  const moment = isStart ? start : { events, now: clock };
  return writeRun({ run: run!, branches, moment, end, look, title: scenario?.title ?? '' });
}

const isFresh = (run: Run) => isSame(run, defaultRun(run.seed, run.options.servers));
const pickView = ({ view }: Look): Look => (view === undefined ? {} : { view });

/** Whether it is a scenario of the library to which nothing was done. */
async function isScripted({ scenario, run }: State, loadOpening: () => Promise<LateOpening>): Promise<boolean> {
  if (scenario === null || scenario.name === '') return false;
  const performance = await (await loadOpening()).performanceOf(scenario.name);
  return performance !== null && isSame(performance.run, run);
}
