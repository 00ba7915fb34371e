/** Plays a scenario: what comes of it is a run like any other, the very same each time. */
import { endOf, type EventId, type History, momentOf } from '../../sim/index.ts';
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
  const failures: Failure[] = [];
  const fail = (step: number, problem: string) => {
    if (problem === '') return;
    const where = step < 0 ? 'At the end' : `Step ${step + 1}`;
    failures.push({ step, problem: `${where}: ${problem}`, event: history.world.events - 1 });
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
    for (const expectation of step.expect) fail(i, unmet(history, expectation));
  }
  if (play.over === '') {
    awaitStart(play);
    for (const expectation of scenario.expect) fail(-1, unmet(history, expectation));
  }
  return { performance: { run: history.end.run, end: endOf(history), beats, failures }, history };
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

function unmet(history: History, { name, value }: Expectation): string {
  const expectation = expectationNamed(name);
  return expectation === undefined ? `There is no expectation “${name}”.` : expectation.check(history, value as never);
}
