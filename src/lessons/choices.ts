/** What a class can raise its hands for: the answers by letters, the servers, or the values that are told apart. */
import type { Prompt, Wrong } from './types.ts';

export interface Choice {
  readonly text: string;
  readonly detail: string;
  readonly right: boolean;
  /** What lies behind it, where that is known. */
  readonly wrong: Wrong | null;
}

/** Empty where a list of the answers would give the right one away, as for entries. */
export function choicesOf(prompt: Prompt, size: number): readonly Choice[] {
  switch (prompt.kind) {
    case 'choice':
      return prompt.options.map(({ text, detail = '', wrong }) => ({ text, detail, right: wrong === null, wrong }));
    case 'server':
      return servers(size).map((id) => one(`S${id}`, prompt.right.includes(id), prompt.otherwise));
    case 'number':
      return numbersOf(prompt, size).map((n) => one(String(n), n === prompt.right, wrongOf(prompt, n)));
    case 'log':
      return [prompt.right, ...(prompt.wrong ?? []).map(({ answer }) => answer)]
        .sort()
        .map((log) => one(log, log === prompt.right, wrongOf(prompt, log)));
    case 'message':
      return sendersOf(prompt.right, size).map((id) =>
        one(
          `S${id}`,
          prompt.right.some(({ from }) => from === id),
          prompt.otherwise,
        ),
      );
    case 'entry':
      return [];
  }
}

const one = (text: string, right: boolean, wrong: Wrong): Choice => ({
  text,
  detail: '',
  right,
  wrong: right ? null : wrong,
});

const servers = (size: number): readonly number[] => Array.from({ length: size }, (_, i) => i + 1);

const wrongOf = <Answer>(
  {
    wrong = [],
    otherwise,
  }: { readonly wrong?: readonly ({ readonly answer: Answer } & Wrong)[]; readonly otherwise: Wrong },
  given: Answer,
): Wrong => wrong.find(({ answer }) => answer === given) ?? otherwise;

/** As many as there are servers, so that being listed says nothing of a number; and those that are told apart. */
function numbersOf({ right, wrong = [] }: Extract<Prompt, { kind: 'number' }>, size: number): readonly number[] {
  const all = new Set([...servers(size), right, ...wrong.map(({ answer }) => answer)]);
  return [...all].sort((a, b) => a - b);
}

/** Whose message, where all that come into question go to the same server; of a client's there is one. */
function sendersOf(right: Extract<Prompt, { kind: 'message' }>['right'], size: number): readonly number[] {
  const to = right[0]?.to;
  const isTold = right.every((message) => message.to === to && message.from > 0);
  return isTold ? servers(size).filter((id) => id !== to) : [];
}
