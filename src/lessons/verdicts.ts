/** What an answer is worth, and what it says of whoever gives it. */
import type { Answer, LessonStep, Prompt, Wrong } from './types.ts';

export interface Verdict {
  readonly right: boolean;
  /** What is believed by whoever answers so; null where it is right. */
  readonly wrong: Wrong | null;
}

/** Null while nothing is locked in, and for a count of hands. */
export function verdictOf({ question }: LessonStep, answer: Answer | null): Verdict | null {
  if (question === undefined || answer === null || answer.kind === 'hands') return null;
  const wrong = wrongOf(question.prompt, answer);
  return wrong === undefined ? null : { right: wrong === null, wrong };
}

/** Whether it is an answer that can be locked in: of the right kind, and not empty. */
export function isComplete(prompt: Prompt, answer: Answer | null): answer is Answer {
  if (answer === null) return false;
  switch (answer.kind) {
    case 'choice':
      return prompt.kind === 'choice' && prompt.options[answer.option] !== undefined;
    case 'server':
      return prompt.kind === 'server' && answer.servers.length > 0;
    case 'log':
      return prompt.kind === 'log' && /^\s*\d+(\s+\d+)*\s*$/.test(answer.log);
    case 'number':
      return prompt.kind === 'number' && Number.isFinite(answer.number);
    case 'hands':
      return true;
    default:
      return prompt.kind === answer.kind;
  }
}

/** Null where it is right, undefined where it answers something else. */
function wrongOf(prompt: Prompt, answer: Answer): Wrong | null | undefined {
  switch (prompt.kind) {
    case 'choice':
      return answer.kind === 'choice' ? prompt.options[answer.option]?.wrong : undefined;
    case 'server':
      if (answer.kind !== 'server') return undefined;
      if (isSameSet(answer.servers, prompt.right)) return null;
      return prompt.wrong?.find((one) => isSameSet(answer.servers, [one.answer].flat())) ?? prompt.otherwise;
    case 'message': {
      if (answer.kind !== 'message') return undefined;
      const { type, from, to } = answer.message;
      const isRight = prompt.right.some((one) => one.type === type && one.from === from && one.to === to);
      return isRight ? null : prompt.otherwise;
    }
    case 'entry': {
      if (answer.kind !== 'entry') return undefined;
      const isRight = prompt.right.some(({ server, index }) => server === answer.server && index === answer.index);
      return isRight ? null : prompt.otherwise;
    }
    case 'log': {
      if (answer.kind !== 'log') return undefined;
      const given = tidyLog(answer.log);
      if (given === tidyLog(prompt.right)) return null;
      return prompt.wrong?.find((one) => tidyLog(one.answer) === given) ?? prompt.otherwise;
    }
    case 'number':
      if (answer.kind !== 'number') return undefined;
      if (answer.number === prompt.right) return null;
      return prompt.wrong?.find((one) => one.answer === answer.number) ?? prompt.otherwise;
  }
}

/** "1 1 4", however many spaces were typed. */
export const tidyLog = (log: string): string => log.trim().split(/\s+/).join(' ');

const isSameSet = (a: readonly number[], b: readonly number[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((one) => b.includes(one));
