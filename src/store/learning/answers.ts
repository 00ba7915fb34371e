/** Answers as words, as they are kept: "S3", "1 1 4", the option's text. */
import { choicesOf } from '../../lessons/choices.ts';
import { type Answer, type Prompt, tidyLog } from '../../lessons/index.ts';

export function answerText(prompt: Prompt, answer: Answer): string {
  switch (answer.kind) {
    case 'choice':
      return (prompt.kind === 'choice' && prompt.options[answer.option]?.text) || '';
    case 'server':
      return [...answer.servers]
        .sort((a, b) => a - b)
        .map((server) => `S${server}`)
        .join(', ');
    case 'message': {
      const { type, from, to } = answer.message;
      return `${type}, ${end(from)} to ${end(to)}`;
    }
    case 'entry':
      return `S${answer.server}, index ${answer.index}`;
    case 'log':
      return tidyLog(answer.log);
    case 'number':
      return prompt.kind === 'number' ? `${answer.number} ${prompt.unit}`.trim() : String(answer.number);
    case 'hands':
      return answer.hands.join(', ');
  }
}

const end = (id: number): string => (id === 0 ? 'client' : `S${id}`);

/** As many counts as there is to choose from; else right and wrong. */
export const noHands = (prompt: Prompt | undefined, servers: number): readonly number[] =>
  Array.from({ length: prompt === undefined ? 0 : choicesOf(prompt, servers).length || 2 }, () => 0);
