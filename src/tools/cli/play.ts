/** Plays what was read, to its end or on to a time. */
import { rehearse, type Failure, type Scenario } from '../../scenarios/index.ts';
import {
  catchUp,
  checkOf,
  createHistory,
  type History,
  type Micros,
  type Moment,
  type Run,
  SIMULATOR_VERSION,
  toArray,
  violationSentence,
} from '../../sim/index.ts';
import type { Source } from './source.ts';

export interface Played {
  readonly history: History;
  /** Steps and expectations that failed, and properties that broke though nobody expected it. */
  readonly failures: readonly Failure[];
  /** What the reader should know of it; '' for nothing. */
  readonly notice: string;
}

export interface PlayChanges {
  readonly seed?: number | undefined;
  /** Goes on to this time, if it is later than the end. */
  readonly until?: Micros | undefined;
  /** Hears now and then how far a long run has come. */
  readonly tell?: (moment: Moment) => void;
}

/** Simulated time that a run goes on after its last command, where nothing says how far it goes. */
const AFTERMATH: Micros = 5_000_000;

export function play(source: Source, { seed, until, tell }: PlayChanges = {}): Played {
  const start = source.kind === 'scenario' ? source.scenario.start : source.run;
  const run = seed === undefined ? start : { ...start, seed };
  const played =
    source.kind === 'scenario' ? playScenario({ ...source.scenario, start: run }) : playRun(source, run, until, tell);
  if (until !== undefined) goOn(played.history, { events: Infinity, now: until }, tell);
  const { failures } = played;
  const expected = source.kind === 'scenario' ? expectedBreaks(source.scenario) : [];
  return { ...played, failures: [...failures, ...unexpected(played.history, expected)] };
}

function playScenario(scenario: Scenario): Played {
  const { performance, history } = rehearse(scenario);
  return { history, failures: performance.failures, notice: '' };
}

function playRun(
  source: Source & { kind: 'run' },
  run: Run,
  until: Micros | undefined,
  tell: PlayChanges['tell'],
): Played {
  const { simulatorVersion } = run;
  const history = createHistory({ ...run, simulatorVersion: SIMULATOR_VERSION });
  const now = until ?? (run.commands.at(-1)?.at ?? 0) + AFTERMATH;
  goOn(history, source.end ?? { events: Infinity, now }, tell);
  const notice =
    simulatorVersion === SIMULATOR_VERSION
      ? ''
      : `Made with simulator version ${simulatorVersion}; this is version ${SIMULATOR_VERSION}, and may take it elsewhere.`;
  return { history, failures: [], notice };
}

/** Nothing where it has come further already. */
function goOn(history: History, end: Moment, tell: PlayChanges['tell']): void {
  if (end.now < history.end.now) return;
  catchUp(history, end, () => {
    tell?.(history.end);
    return false;
  });
}

/** Properties that the scenario says will break, somewhere. */
function expectedBreaks({ expect, steps }: Scenario): readonly unknown[] {
  return [...expect, ...steps.flatMap((step) => step.expect)]
    .filter(({ name }) => name === 'breaks')
    .flatMap(({ value }) => value);
}

/** Of each property the first time. */
function unexpected({ end }: History, expected: readonly unknown[]): Failure[] {
  const violations = toArray(end.violations);
  return violations
    .filter(({ check }, i) => !expected.includes(check) && violations.findIndex((other) => other.check === check) === i)
    .map((violation) => ({
      step: -1,
      path: [],
      problem: `${checkOf(violation.check).label} is broken, which was not expected: ${violationSentence(violation)}`,
      event: violation.event,
    }));
}
