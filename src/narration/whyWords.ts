/** The words for reasons: why something happened, and why something has not. Another language is another value. */
import type { ServerId } from '../raft/types.ts';
import type { Absence, Question } from '../sim/index.ts';
import type { MessageKind, Micros } from '../sim/types.ts';
import { formatSpan } from './numbers.ts';
import { type Parts, S, say } from './parts.ts';
import { englishState } from './stateWords.ts';

export const englishWhy = {
  question: (question: Question): Parts => {
    switch (question.about) {
      case 'event':
        return say`Why did this happen?`;
      case 'entry':
        return say`Why is entry ${question.index} in the log of ${S(question.server)}?`;
      case 'role':
        return say`Why is ${S(question.server)} what it is?`;
      case 'message':
        return say`Why is this message on its way?`;
      case 'leader':
        return say`Why is there no leader?`;
    }
  },
  absent: (absence: Absence): Parts => {
    switch (absence.kind) {
      case 'notCommitted':
        return say`Entry ${absence.index} is not committed`;
      case 'notKnown':
        return say`${S(absence.server)} does not know that entry ${absence.index} is committed`;
      case 'noLeader':
        return say`Nobody leads`;
    }
  },
  onItsWay: (kind: MessageKind, to: ServerId, left: Micros): Parts =>
    left === Infinity
      ? say`${englishState.names.message[kind]}, to ${S(to)}: held`
      : say`${englishState.names.message[kind]}, to ${S(to)}: arrives in ${formatSpan(left)}`,
};

export type WhyWords = typeof englishWhy;
