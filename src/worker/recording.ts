/** The branch that is shown as the text of a scenario file. Loaded when it is asked for. */
import { recordScenario, type Spot } from '../scenarios/format/record.ts';
import { writeScenario } from '../scenarios/format/write.ts';
import { endOf, type History, type Moment, worldAt } from '../sim/index.ts';
import type { Request, Response } from './protocol.ts';

export function answerRecord(history: History, request: Extract<Request, { type: 'record' }>): Response {
  const { n, title } = request;
  const notes = request.notes.map(({ moment, note }) => ({ ...spotOf(history, moment), note }));
  const { run, nextCommand } = history.end;
  // Of a line that is held, what is still to come is not told.
  const done = history.closed ? { ...run, commands: run.commands.slice(0, nextCommand) } : run;
  return {
    type: 'recorded',
    n,
    text: writeScenario(recordScenario({ run: done, end: spotOf(history, endOf(history)), title, notes })),
  };
}

/** The moment by its time: events taken at that very instant. */
function spotOf(history: History, moment: Moment): Spot {
  const { now, takenNow } = worldAt(history, moment);
  return { at: now, after: takenNow };
}
