/** The steps of a file as those of a scenario. The final word has what carries them out: `sim` parses every argument. */
import { commandNamed, paramProblem, parseCommand } from '../../sim/index.ts';
import { CONDITIONS } from '../../sim/conditions/index.ts';
import { parseCondition } from '../../sim/conditions/parse.ts';
import type { Act, ActArgs, ActValue, Expectation, Question, Step, Wait } from '../types.ts';
import type { VerbParam } from '../verbs/define.ts';
import { type Declared, readArgs } from './args.ts';
import type { FileExpect, FileQuestion, FileStep } from './file.ts';
import type { Report } from './report.ts';
import { DEEDS, DEFAULT_WITHIN } from './schema.ts';
import type { Path } from './text.ts';
import { micros } from './values.ts';

export const DEED_BY_NAME: ReadonlyMap<string, Declared> = new Map(DEEDS.map((deed) => [deed.id, deed]));
export const CONDITION_BY_NAME: ReadonlyMap<string, Declared> = new Map(
  CONDITIONS.map((condition) => [condition.id, condition]),
);

export function readSteps(steps: readonly FileStep[], servers: number, report: Report): Step[] {
  let last = { at: 0, n: 0, step: -1 };
  const labelled = new Map<string, string>(EVERY_PLACE);
  return steps.map((step, i) => {
    const path = ['steps', i];
    const { at, n = 0 } = step;
    if (at !== undefined) {
      if (at < last.at || (at === last.at && n < last.n)) {
        report(
          [...path, 'at'],
          `This is before step ${last.step + 1}, at ${last.at}, n ${last.n}. Steps stand in the order of time.`,
        );
      }
      last = { at, n, step: i };
    }
    if (step.label !== undefined) {
      const taken = labelled.get(step.label);
      if (taken !== undefined) report([...path, 'label'], `${taken} is called “${step.label}” already.`);
      labelled.set(step.label, `Step ${i + 1}`);
    }
    const until = step.ask?.until ?? 'end';
    if (until !== 'end' && !steps.some(({ label }, later) => later > i && label === until)) {
      report([...path, 'ask', 'until'], `No later step has the label “${until}”.`);
    }
    return readStep(step, servers, path, report);
  });
}

/** The places that every scenario has. */
const EVERY_PLACE = [
  ['start', 'The start'],
  ['end', 'The end'],
] as const;

function readStep(step: FileStep, servers: number, path: Path, report: Report): Step {
  if (Object.keys(step).length === 0) {
    report(
      path,
      'This step is empty. It may wait (at, after, when), act (do), say (note), ask, have a label and expect.',
    );
  }
  return {
    wait: readWait(step, servers, path, report),
    act: readAct(step, servers, path, report),
    note: step.note ?? '',
    question: step.ask === undefined ? null : readQuestion(step.ask, [...path, 'ask'], report),
    label: step.label ?? '',
    expect: readExpect(step.expect),
  };
}

function readWait({ at, n, after, when }: FileStep, servers: number, path: Path, report: Report): Wait | null {
  const kinds = Object.entries({ at, after, when }).filter(([, value]) => value !== undefined);
  if (kinds.length > 1) {
    report([...path, kinds[1]![0]], 'A step waits for one thing: either at, or after, or when.', 'key');
  }
  if (n !== undefined && at === undefined) {
    report([...path, 'n'], '“n” counts events at the time “at”, which is missing here.', 'key');
  }
  if (at !== undefined) return { kind: 'at', at: micros(at), after: n ?? 0 };
  if (after !== undefined) return { kind: 'later', by: micros(after) };
  if (when === undefined) return null;
  const { condition, within = DEFAULT_WITHIN } = when;
  const here = [...path, 'when'];
  const args = checkedArgs(CONDITION_BY_NAME.get(condition)!, when, servers, here, report);
  if (args === null) return null;
  const parsed = parseCondition({ name: condition, args });
  if (!parsed.ok) report(here, parsed.problem);
  return parsed.ok ? { kind: 'until', condition, args: parsed.condition.args, within: micros(within) } : null;
}

function readAct(step: FileStep, servers: number, path: Path, report: Report): Act | null {
  const verb = step.do;
  if (verb === undefined) return null;
  const args = checkedArgs(DEED_BY_NAME.get(verb)!, step, servers, path, report);
  if (args === null || commandNamed(verb) === undefined) return { verb, args: args ?? {} };
  // A message that is named by what it is gets its number when the step is taken: any number stands for it here.
  const numbered = Object.entries(args).map(([name, value]) => [name, isMessageRef(value) ? 1 : value] as const);
  const parsed = parseCommand({ name: verb, args: Object.fromEntries(numbered) });
  if (!parsed.ok) report(path, parsed.problem);
  return { verb, args };
}

/** Null where one of them is wrong, which has been reported. */
function checkedArgs(
  declared: Declared,
  file: FileStep | NonNullable<FileStep['when']>,
  servers: number,
  path: Path,
  report: Report,
): ActArgs | null {
  const args = readArgs(declared, file);
  const problems = declared.params.flatMap((param) => {
    const problem = argProblem(param, args[param.name]!, servers);
    return problem === null ? [] : [{ param, problem }];
  });
  for (const { param, problem } of problems) report([...path, param.name], problem);
  return problems.length === 0 ? args : null;
}

function argProblem(param: VerbParam, value: ActValue, servers: number): string | null {
  const stranger = serversIn(param, value).find((id) => id > servers);
  if (stranger !== undefined)
    return `There is no S${stranger}: the cluster has ${servers === 1 ? 'S1 alone' : `S1 to S${servers}`}.`;
  if (param.type === 'index' || isMessageRef(value)) return null;
  if (param.type === 'servers') {
    const list = value as readonly number[];
    return new Set(list).size === list.length ? null : `${param.label}: a server stands in it twice.`;
  }
  return paramProblem(param, value);
}

function serversIn({ type }: VerbParam, value: ActValue): readonly number[] {
  if (isMessageRef(value)) return [value.from, value.to];
  if (type === 'server' || type === 'target') return [value as number];
  return type === 'sides' || type === 'servers' ? (value as readonly number[]).flat() : [];
}

const isMessageRef = (value: ActValue): value is Extract<ActValue, { readonly type: string }> =>
  typeof value === 'object' && 'type' in value;

function readQuestion({ question, answers, until = '' }: FileQuestion, path: Path, report: Report): Question {
  if (answers.length < 2) report([...path, 'answers'], 'A question has two answers or more.');
  if (!answers.some(({ right }) => right === true)) {
    report([...path, 'answers'], 'One answer at least must be right: give it "right": true.');
  }
  return {
    text: question,
    answers: answers.map(({ text, right = false, because = '' }) => ({ text, right, because })),
    until,
  };
}

export function readExpect(expect: FileExpect = {}): Expectation[] {
  return Object.entries(expect).map(([name, value]) => ({ name, value }) as Expectation);
}
