/** Plays a scenario: what comes of it is a run like any other, the very same each time. */
import { endOf, type EventId, type History, type Moment, momentOf } from '../../sim/index.ts';
import { expectationNamed } from '../expectations/index.ts';
import type { Beat, Expectation, Failure, Performance, Scenario, Step } from '../types.ts';
import { performAct } from './act.ts';
import { awaitStart, createPlay, type Play, type PlayOptions } from './play.ts';
import { awaitMoment } from './wait.ts';

export interface Rehearsal {
  readonly performance: Performance;
  /** At its end. */
  readonly history: History;
}

export const perform = (scenario: Scenario, options: PlayOptions = {}): Performance =>
  rehearse(scenario, options).performance;

/** A step that fails does not end it: the next ones are taken as if it had not been there. */
export function rehearse(scenario: Scenario, options: PlayOptions = {}): Rehearsal {
  const play = createPlay(scenario, options);
  const { history } = play;
  const beats: Beat[] = [];
  const places: Record<string, Moment> = {};
  const failures: Failure[] = [];
  const fail = (step: number, problem: string, within: Failure['path'] = []) => {
    if (problem === '') return;
    const where = step < 0 ? 'At the end' : `Step ${step + 1}`;
    const path = step < 0 ? within : ['steps', step, ...within];
    failures.push({ step, path, problem: `${where}: ${problem}`, event: history.world.events - 1 });
  };
  const hold = (step: number, expected: readonly Expectation[]) => {
    for (const { name, value } of expected) {
      for (const [key, part] of partsOf(value)) {
        fail(step, unmet(history, { name, value: part }), ['expect', name, ...key]);
      }
    }
  };
  let done: EventId = 0;
  for (const [i, step] of scenario.steps.entries()) {
    done = take(play, step, done, (problem) => {
      fail(i, problem);
    });
    if (play.over !== '') {
      fail(i, play.over);
      break;
    }
    if (step.note !== '' || step.question !== null) {
      beats.push({ step: i, moment: momentOf(history), note: step.note, question: step.question });
    }
    if (step.label !== '') places[step.label] = momentOf(history);
    hold(i, step.expect);
  }
  if (play.over === '') {
    awaitStart(play);
    hold(-1, scenario.expect);
  }
  return { performance: { run: history.end.run, end: endOf(history), beats, places, failures }, history };
}

/** Waits and acts. The answer is the first event that it has done itself. */
function take(play: Play, { wait, act }: Step, done: EventId, fail: (problem: string) => void): EventId {
  fail(awaitMoment(play, wait, done));
  const { world } = play.history;
  const first = world.events;
  if (act !== null && play.over === '') {
    const problem = performAct(play, act);
    if (play.over === '') fail(problem);
  }
  return first;
}

/** What is expected of several servers or terms is held to each by itself, so that each has its own line. */
function partsOf(value: unknown): [key: string[], part: unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[[], value]];
  return Object.entries(value).map(([key, part]) => [[key], { [key]: part as unknown }]);
}

function unmet(history: History, { name, value }: Expectation): string {
  const expectation = expectationNamed(name);
  return expectation === undefined ? `There is no expectation “${name}”.` : expectation.check(history, value as never);
}
