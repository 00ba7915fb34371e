/** What holds for every lesson: a newcomer's file is tested before its author writes a test. */
import { describe, expect, test } from 'vitest';
import { parseCondition } from '../sim/conditions/parse.ts';
import { placeOf, runOf, standOf, verdictOf } from './course.ts';
import { LESSONS, type LessonStep, PARTS, PLAYLISTS, type Question, QUIZ, tour, type Wrong } from './index.ts';
import { rightAnswer, rightLook, wrongAnswers, wrongLook } from './testing/answers.ts';
import { playThrough } from './testing/play-through.ts';
import { entriesAt, isInFlight, logAt, type Stage, stagesOf } from './testing/stage.ts';

const ALL = [...LESSONS, tour];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_TEXT = 320;
const MOST_WORDS = 22;

const sentencesOf = (text: string) => text.split(/(?<=[.!?:;])\s+/).filter((sentence) => sentence !== '');

/** All that the reader reads of a step. */
function textsOf({ text, question, task }: LessonStep): readonly string[] {
  const { ask = '', hint = '', because = '', observe = null } = question ?? {};
  return [
    text,
    ask,
    hint,
    because,
    observe?.ask ?? '',
    ...(observe?.options.map((option) => option.text) ?? []),
    ...(question ? wrongsOf(question).flatMap((wrong) => [wrong.misconception, wrong.because]) : []),
    task?.does ?? '',
    task?.hint ?? '',
  ].filter((one) => one !== '');
}

function wrongsOf({ prompt }: Question): readonly Wrong[] {
  if (prompt.kind === 'choice') return prompt.options.flatMap(({ wrong }) => (wrong === null ? [] : [wrong]));
  return [...('wrong' in prompt ? (prompt.wrong ?? []) : []), prompt.otherwise];
}

test('there are lessons, with ids of their own, in the order of their parts', () => {
  expect(LESSONS.length).toBeGreaterThanOrEqual(6);
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  const parts = PARTS.map(({ id }) => id);
  const order = LESSONS.map(({ part }) => parts.indexOf(part));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('playlists name lessons that there are, and have time for them', () => {
  const ids = LESSONS.map(({ id }) => id);
  for (const { lessons, minutes } of PLAYLISTS) {
    expect(lessons.length).toBeGreaterThan(0);
    for (const id of lessons) expect(ids).toContain(id);
    const taken = LESSONS.filter(({ id }) => lessons.includes(id)).reduce((sum, lesson) => sum + lesson.minutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(taken);
  }
});

describe.each(ALL.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  const stages = stagesOf(lesson);
  const stageAt = (step: number): Stage => stages.get(runOf(lesson, step))!;
  const steps = lesson.steps.map((step, i) => ({ step, i, name: `${id}/${step.id}` }));

  test('says what it is', () => {
    expect(id).toMatch(ID);
    if (id !== 'tour') {
      expect(lesson.minutes).toBeGreaterThanOrEqual(3);
      expect(lesson.minutes).toBeLessThanOrEqual(8);
      expect(lesson.misconception).not.toBe('');
      expect(lesson.sections.length).toBeGreaterThan(0);
      expect(lesson.steps.some(({ question, task }) => question !== undefined || task !== undefined)).toBe(true);
    }
    for (const text of [lesson.title, lesson.goal, lesson.teacher]) expect(text.trim()).not.toBe('');
  });

  test('its steps have ids of their own and short texts', () => {
    expect(new Set(lesson.steps.map((step) => step.id)).size).toBe(lesson.steps.length);
    for (const { step, name } of steps) {
      expect(step.id, name).toMatch(ID);
      expect(step.text.length, name).toBeLessThanOrEqual(LONGEST_TEXT);
      for (const sentence of textsOf(step).flatMap(sentencesOf)) {
        expect(sentence.split(/\s+/).length, `${name}: ${sentence}`).toBeLessThanOrEqual(MOST_WORDS);
      }
    }
  });

  test('its runs are played without failure and are used', () => {
    for (const [run, { problems }] of stages) expect(problems, `${id}, ${run}`).toEqual([]);
    expect(new Set(lesson.steps.map((_, i) => runOf(lesson, i)))).toEqual(new Set(stages.keys()));
  });

  test('its places are there, and each question stands before its decisive event', () => {
    for (const { step, i, name } of steps) {
      const stage = stageAt(i);
      const here = stage.worldAt(placeOf(lesson, i)).events;
      const { question } = step;
      if (question === undefined) continue;
      expect(step.task, `${name} asks and has something done`).toBeUndefined();
      expect(stage.worldAt(question.until).events, `${name}: ${question.until}`).toBeGreaterThan(here);
      const { hold } = standOf(lesson, { step: i, phase: 'explaining', jumped: false, answer: null, observed: [] });
      const seen = hold === null ? Infinity : stage.worldAt(hold).events;
      for (const proof of [question.proof, ...wrongsOf(question).map((wrong) => wrong.proof)]) {
        if (proof === undefined) continue;
        expect(stage.worldAt(proof).events, `${name}: its proof “${proof}” is not to be seen yet`).toBeLessThanOrEqual(
          seen,
        );
      }
    }
  });

  test('what is looked at is there', () => {
    for (const { step, i, name } of steps) {
      const stage = stageAt(i);
      const world = stage.worldAt(placeOf(lesson, i));
      for (const one of step.highlight ?? []) {
        const what = `${name}: ${JSON.stringify(one)}`;
        if (one.kind === 'message') expect(isInFlight(world, one.message), what).toBe(true);
        else expect(one.server, what).toBeLessThanOrEqual(stage.servers);
        if (one.kind === 'entry') expect(one.index, what).toBeLessThanOrEqual(entriesAt(world, one.server));
      }
      if (step.compare) expect(world.unsafe, `${name} compares`).not.toEqual([]);
    }
  });

  test('what is asked can be answered, and what is claimed is so', () => {
    for (const { step, i, name } of steps) {
      if (step.question === undefined) continue;
      const stage = stageAt(i);
      const { prompt, observe, until } = step.question;
      const [before, after] = [stage.worldAt(placeOf(lesson, i)), stage.worldAt(until)];
      expect(
        observe?.options.filter(({ right }) => right),
        `${name} is observed`,
      ).toHaveLength(1);
      expect(observe!.options.length, name).toBeGreaterThanOrEqual(2);
      expect(observe!.options.length, name).toBeLessThanOrEqual(4);
      for (const { misconception, because } of wrongsOf(step.question)) {
        expect(misconception, name).not.toBe('');
        expect(because, name).not.toBe('');
      }
      switch (prompt.kind) {
        case 'choice':
          expect(prompt.options.length, name).toBeGreaterThanOrEqual(2);
          expect(prompt.options.length, name).toBeLessThanOrEqual(4);
          break;
        case 'server':
          for (const server of [...prompt.right, ...(prompt.wrong ?? []).flatMap(({ answer }) => [answer].flat())]) {
            expect(server, name).toBeLessThanOrEqual(stage.servers);
          }
          break;
        case 'message':
          for (const message of prompt.right) expect(isInFlight(before, message), `${name}: in flight`).toBe(true);
          break;
        case 'entry':
          for (const { server, index } of prompt.right) {
            expect(index, `${name}: S${server}`).toBeLessThanOrEqual(entriesAt(before, server));
          }
          break;
        case 'log':
          expect(logAt(after, prompt.server), `${name}: the log of S${prompt.server} at ${until}`).toBe(prompt.right);
          break;
      }
    }
  });

  test('tasks wait for conditions that there are', () => {
    for (const { step, name } of steps) {
      if (step.task === undefined) continue;
      const { condition, args } = step.task.until;
      expect(parseCondition({ name: condition, args }), name).toMatchObject({ ok: true });
    }
  });

  test('the quiz items that it names are there', () => {
    const known = QUIZ.map((item) => item.id);
    for (const item of lesson.quiz) expect(known, id).toContain(item);
  });

  test('can be gone through with right answers', () => {
    const path = playThrough(lesson, { answer: ({ prompt }) => rightAnswer(prompt), look: rightLook });
    expect(path.some(({ phase }) => phase === 'replaying')).toBe(false);
    for (const { step, phase, answer } of path) {
      if (phase === 'explaining') expect(verdictOf(lesson.steps[step]!, answer)).toEqual({ right: true, wrong: null });
    }
    expect(path.at(-1)!.step).toBe(lesson.steps.length - 1);
  });

  test('can be gone through with any wrong answers and wrong looks', () => {
    const most = Math.max(
      1,
      ...steps.map(({ step, i }) =>
        step.question === undefined ? 0 : wrongAnswers(step.question.prompt, stageAt(i).servers).length,
      ),
    );
    for (let nth = 0; nth < most; nth++) {
      const path = playThrough(lesson, {
        answer({ prompt }, servers) {
          const wrongs = wrongAnswers(prompt, servers);
          return wrongs[nth % wrongs.length] ?? rightAnswer(prompt);
        },
        look: wrongLook,
      });
      const questions = lesson.steps.filter(({ question }) => question !== undefined).length;
      expect(path.filter(({ phase }) => phase === 'replaying')).toHaveLength(questions);
      for (const { step, phase, answer } of path) {
        if (phase !== 'explaining') continue;
        const { prompt } = lesson.steps[step]!.question!;
        if (wrongAnswers(prompt, stageAt(step).servers).length === 0) continue;
        const verdict = verdictOf(lesson.steps[step]!, answer)!;
        expect(verdict.right, `${id}/${lesson.steps[step]!.id}: ${JSON.stringify(answer)}`).toBe(false);
        expect(verdict.wrong!.because).not.toBe('');
      }
    }
  });
});
