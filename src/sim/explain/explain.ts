/** Answers questions about a history, as data. */
import { rowFor } from '../history/rows.ts';
import type { History } from '../history/history.ts';
import { type World, nodeOf } from '../world.ts';
import { absenceOfCommitment, absenceOfLeader, noLeader } from './absence.ts';
import { chainOf } from './chain.ts';
import { effectsOf, onTheirWay } from './effects.ts';
import { originOf } from './origin.ts';
import type { Absence, Explanation, Question } from './types.ts';

/** Why something is as it is, up to the present. What the question names need not exist: the answer is then empty. */
export function explain(history: History, question: Question): Explanation {
  const { world } = history;
  const event = isAskable(world, question) ? originOf(history, question) : null;
  return {
    question,
    event: event === null ? null : rowFor(history, event),
    causes: event === null ? [] : chainOf(history, event),
    effects: event === null ? [] : effectsOf(history, event),
    onTheirWay: event === null ? [] : onTheirWay(history, event),
    absence: isAskable(world, question) ? absenceIn(world, question) : null,
  };
}

/** Whether there is such a server. */
function isAskable({ nodes }: World, question: Question): boolean {
  return !('server' in question) || nodes[question.server - 1] !== undefined;
}

function absenceIn(world: World, question: Question): Absence | null {
  switch (question.about) {
    case 'entry':
      return absenceOfCommitment(world, question.server, question.index, question.term);
    case 'leader':
      return absenceOfLeader(world);
    case 'role': {
      const { status, server } = nodeOf(world, question.server);
      return status === 'up' && server.volatile.role.name === 'candidate' ? noLeader(world) : null;
    }
    case 'event':
    case 'message':
      return null;
  }
}
