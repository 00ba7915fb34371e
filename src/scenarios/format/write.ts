/** A scenario as the text of a file; reading it gives the same scenario again. What stands at its default is left out. */
import type { Expectation, Question, Scenario, Step } from '../types.ts';
import { writeArgs } from './args.ts';
import { writeCluster } from './cluster.ts';
import type { FileExpect, FileQuestion } from './file.ts';
import { printJson } from './print.ts';
import { CONDITION_BY_NAME, DEED_BY_NAME } from './steps.ts';
import { milliseconds } from './values.ts';

export function writeScenario(scenario: Scenario): string {
  const { title, goal, misconception, correction, minutes, sections, tasks, teacher, shows } = scenario;
  return printJson({
    $schema: './scenario.schema.json',
    raftarium: 1,
    title,
    ...said({ goal, misconception, correction }),
    ...(minutes === 0 ? {} : { minutes }),
    ...(sections.length === 0 ? {} : { sections }),
    ...(tasks.length === 0 ? {} : { tasks }),
    ...said({ teacher }),
    ...(shows === 'tape' ? {} : { shows }),
    cluster: writeCluster(scenario.start),
    steps: scenario.steps.map(writeStep),
    ...writeExpect(scenario.expect),
  });
}

function writeStep({ wait, act, note, question, label, expect }: Step): object {
  return {
    ...writeWait(wait),
    ...(act === null ? {} : { do: act.verb, ...writeArgs(DEED_BY_NAME.get(act.verb)!, act.args) }),
    ...said({ note }),
    ...(question === null ? {} : { ask: writeQuestion(question) }),
    ...said({ label }),
    ...writeExpect(expect),
  };
}

function writeWait(wait: Step['wait']): object {
  if (wait === null) return {};
  switch (wait.kind) {
    case 'at':
      return { at: milliseconds(wait.at), ...(wait.after === 0 ? {} : { n: wait.after }) };
    case 'later':
      return { after: milliseconds(wait.by) };
    case 'until': {
      const args = writeArgs(CONDITION_BY_NAME.get(wait.condition)!, wait.args);
      return { when: { condition: wait.condition, ...args, within: milliseconds(wait.within) } };
    }
  }
}

function writeQuestion({ text, answers, until }: Question): FileQuestion {
  return {
    question: text,
    answers: answers.map((answer) => ({
      text: answer.text,
      ...(answer.right ? { right: true } : {}),
      ...said({ because: answer.because }),
    })),
    ...said({ until }),
  };
}

function writeExpect(expect: readonly Expectation[]): { readonly expect?: FileExpect } {
  if (expect.length === 0) return {};
  return { expect: Object.fromEntries(expect.map(({ name, value }) => [name, value])) };
}

/** Texts that are not empty. */
function said(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
