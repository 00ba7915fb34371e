/** Answers as words, and which of the things on the picture may be one. Pure. */
import type { Answer, Prompt, Question } from '../../lessons/types.ts';
import type { LogWindow, MessageState } from '../../store/index.ts';
import { entryAt } from '../../geometry/logs.ts';
import { words } from './words.ts';

export type MessageRef = Extract<Answer, { kind: 'message' }>['message'];
type Kinds = Readonly<Record<MessageState['kind'], MessageRef['type']>>;

const TYPES: Kinds = {
  voteRequest: 'RequestVote',
  voteGranted: 'RequestVoteResponse',
  voteRefused: 'RequestVoteResponse',
  heartbeat: 'AppendEntries',
  append: 'AppendEntries',
  stored: 'AppendEntriesResponse',
  mismatch: 'AppendEntriesResponse',
  clientRequest: 'ClientRequest',
  clientAnswer: 'ClientAnswer',
};

export const refOf = ({ kind, from, to }: Pick<MessageState, 'kind' | 'from' | 'to'>): MessageRef => ({
  type: TYPES[kind],
  from,
  to,
});

export const isSameRef = (a: MessageRef, b: MessageRef): boolean =>
  a.type === b.type && a.from === b.from && a.to === b.to;

/** Of several that are meant by the same words the one that was sent first. */
export function findMessage(messages: readonly MessageState[], ref: MessageRef): MessageState | undefined {
  return [...messages].sort((a, b) => a.sentAt - b.sentAt || a.id - b.id).find((one) => isSameRef(refOf(one), ref));
}

/** What a click on a message may mean, each once, in the order of servers. */
export function messagesToChoose(messages: readonly MessageState[]): readonly MessageState[] {
  const first = messages.filter((one) => findMessage(messages, refOf(one)) === one);
  return first.sort((a, b) => a.from - b.from || a.to - b.to || a.id - b.id);
}

export interface EntryToChoose {
  readonly index: number;
  readonly term: number;
  readonly command: string;
}

export function entriesToChoose(logs: LogWindow, server: number): readonly EntryToChoose[] {
  const found: EntryToChoose[] = [];
  for (let index = logs.first; index <= logs.last; index++) {
    const entry = entryAt(logs, server, index);
    if (entry) found.push({ index, term: entry.term, command: entry.command });
  }
  return found;
}

/** More entries than any lesson asks for. */
export const LONGEST_LOG = 12;

/** "1 1 4", "114" where no term has two digits, and whatever else is typed, as terms. */
export function readLog(text: string, oneDigit: boolean): readonly number[] {
  const numbers = text.match(oneDigit ? /\d/g : /\d+/g) ?? [];
  return numbers.slice(0, LONGEST_LOG).map(Number);
}

export const termsOf = (log: string): readonly number[] => log.trim().split(/\s+/).filter(Boolean).map(Number);

/** Whether several servers may be clicked: also where one is right and some believe in several. */
export function mayBeSeveral({ right, wrong = [] }: Extract<Prompt, { kind: 'server' }>): boolean {
  return right.length > 1 || wrong.some(({ answer }) => [answer].flat().length > 1);
}

/** A chosen server joins or leaves the others; of one alone the newest counts. */
export function withServer(draft: Answer | null, server: number, several: boolean): Answer | null {
  const before = draft?.kind === 'server' ? draft.servers : [];
  const servers = before.includes(server)
    ? before.filter((id) => id !== server)
    : [...(several ? before : []), server].sort((a, b) => a - b);
  return servers.length === 0 ? null : { kind: 'server', servers };
}

/** What was answered, as the reader would say it. */
export function answerText(answer: Answer, { prompt }: Question): string {
  switch (answer.kind) {
    case 'choice':
      return prompt.kind === 'choice' ? (prompt.options[answer.option]?.text ?? '') : '';
    case 'server':
      return words.answers.servers(answer.servers);
    case 'message':
      return words.message(answer.message);
    case 'entry':
      return words.answers.entry(answer.server, answer.index);
    case 'log':
      return answer.log;
    case 'number':
      return words.answers.amount(answer.number, prompt.kind === 'number' ? prompt.unit : '');
    case 'hands':
      return words.answers.hands(answer.hands.reduce((sum, n) => sum + n, 0));
  }
}

export function rightText(prompt: Prompt): string {
  switch (prompt.kind) {
    case 'choice':
      return words.answers.oneOf(prompt.options.filter(({ wrong }) => wrong === null).map(({ text }) => text));
    case 'server':
      return words.answers.servers(prompt.right);
    case 'message':
      return words.answers.oneOf(prompt.right.map(words.message));
    case 'entry':
      return words.answers.oneOf(prompt.right.map(({ server, index }) => words.answers.entry(server, index)));
    case 'log':
      return prompt.right;
    case 'number':
      return words.answers.amount(prompt.right, prompt.unit);
  }
}
