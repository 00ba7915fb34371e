/** Answers to a question: one that is right, and all that are wrong in a way of their own. */
import type { Answer, Prompt, Question } from '../types.ts';

export function rightAnswer(prompt: Prompt): Answer {
  switch (prompt.kind) {
    case 'choice':
      return { kind: 'choice', option: prompt.options.findIndex(({ wrong }) => wrong === null) };
    case 'server':
      return { kind: 'server', servers: prompt.right };
    case 'message':
      return { kind: 'message', message: prompt.right[0]! };
    case 'entry':
      return { kind: 'entry', ...prompt.right[0]! };
    case 'log':
      return { kind: 'log', log: ` ${prompt.right}` };
    case 'number':
      return { kind: 'number', number: prompt.right };
  }
}

/** `servers`: of the cluster. What is foreseen first, then one that nobody has foreseen. */
export function wrongAnswers(prompt: Prompt, servers: number): readonly Answer[] {
  const all = Array.from({ length: servers }, (_, i) => i + 1);
  switch (prompt.kind) {
    case 'choice':
      return prompt.options.flatMap(({ wrong }, option) => (wrong === null ? [] : [{ kind: 'choice', option }]));
    case 'server': {
      const foreseen = (prompt.wrong ?? []).map(({ answer }) => [answer].flat());
      const others = [...all.map((server) => [server]), all].filter((some) => !isSame(some, prompt.right));
      return [...foreseen, ...others].map((some) => ({ kind: 'server', servers: some }));
    }
    case 'message':
      return all
        .map((from) => ({ type: 'AppendEntries' as const, from, to: (from % servers) + 1 }))
        .filter((one) => !prompt.right.some((right) => right.from === one.from && right.to === one.to))
        .map((message) => ({ kind: 'message', message }));
    case 'entry':
      return all
        .filter((server) => !prompt.right.some((one) => one.server === server && one.index === 1))
        .map((server) => ({ kind: 'entry', server, index: 1 }));
    case 'log':
      return [...(prompt.wrong ?? []).map(({ answer }) => answer), `${prompt.right} 99`].map((log) => ({
        kind: 'log',
        log,
      }));
    case 'number':
      return [...(prompt.wrong ?? []).map(({ answer }) => answer), prompt.right + 1000].map((number) => ({
        kind: 'number',
        number,
      }));
  }
}

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

export const rightLook = ({ observe }: Question): number => observe!.options.findIndex(({ right }) => right);
export const wrongLook = ({ observe }: Question): number => observe!.options.findIndex(({ right }) => !right);
