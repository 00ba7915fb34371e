/** Answers questions about a history, as data. */
import { describeEvent, eventNumbered } from '../history/past.ts';
import type { History } from '../history/history.ts';
import type { Explanation, Question } from './types.ts';

/** Why something is as it is, up to the present. What the question names need not exist: the answer is then empty. */
export function explain(history: History, question: Question): Explanation {
  const event = question.about === 'event' ? eventNumbered(history, question.event) : undefined;
  return {
    question,
    event: event === undefined ? null : describeEvent(history, event),
    causes: event === undefined ? [] : [{ row: describeEvent(history, event), by: 'self' }],
    effects: [],
    onTheirWay: [],
    absence: null,
  };
}
