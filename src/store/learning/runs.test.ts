import { describe, expect, onTestFinished, test } from 'vitest';
import { type Lesson, LESSONS } from '../../lessons/index.ts';
import { come, LESSON, standing, until } from '../testing/lessons.ts';
import { leaderOf, type Scene, startScene } from '../testing/scene.ts';
import { FakeStorage } from '../testing/surroundings.ts';
import type { Due, Progress } from '../types.ts';

// What lessons do with their runs, and the runs that prove a question.

/** And what it waits for is watched. */
async function comeToTask(scene: Scene): Promise<void> {
  await come(scene, 'doing');
  await scene.surroundings.pass(200);
}

test('tasks are done by the reader’s own hands, one after the other', async () => {
  const scene = await startScene();
  const { actions, state } = scene;
  await actions.openLesson('tour');
  await comeToTask(scene);
  expect(state()).toMatchObject({ hold: null, playing: false });
  await actions.continueLesson();
  expect(standing(scene), 'nothing was done yet').toMatchObject({ step: 0, phase: 'doing' });
  actions.play();
  await come(scene, 'reading');
  expect(state().playing).toBe(false);
  const leader = leaderOf(state())!;
  await actions.continueLesson();
  await comeToTask(scene);
  expect(await actions.command('crash', { server: leader.id })).toBe('');
  await come(scene, 'reading');
  await actions.continueLesson();
  await comeToTask(scene);
  actions.play();
  await come(scene, 'reading');
  expect(leaderOf(state())!.id).not.toBe(leader.id);
  await actions.continueLesson();
  await comeToTask(scene);
  expect(standing(scene).step).toBe(3);
  await actions.skipTask();
  await comeToTask(scene);
  expect(standing(scene).step).toBe(4);

  // What was done cannot be had again, so it begins again.
  await actions.leaveLesson();
  await actions.openLesson('tour');
  await comeToTask(scene);
  expect(standing(scene).step).toBe(0);
});

test('what happens after an act of the reader is played', async () => {
  const scene = await startScene();
  const { actions, state } = scene;
  await actions.openLesson('tour');
  await comeToTask(scene);
  actions.play();
  await come(scene, 'reading');
  await actions.continueLesson();
  await comeToTask(scene);
  // A crash is waited for.
  expect(await actions.command('write', { target: 0, op: 'set', key: 'x', value: '1' })).toBe('');
  await scene.surroundings.pass(100);
  expect(state().playing).toBe(true);
  expect(standing(scene).phase).toBe('doing');
});

test('a lesson of several runs changes between them, and none of them is an act to undo', async () => {
  const several = LESSONS.find(({ runs }) => Object.keys(runs).length > 1)!;
  const scene = await startScene();
  const { actions, state, surroundings } = scene;
  await actions.openLesson(several.id);
  await come(scene, 'reading', 'asking', 'doing');
  const first = state().run;
  const other = several.steps.findIndex(({ run }, i) => i > 0 && run !== undefined && run !== several.steps[0]!.run);
  await actions.goToLessonStep(other);
  await come(scene, 'reading', 'asking', 'doing');
  expect(state().run).not.toEqual(first);
  await surroundings.pass(1000);
  await until(() => expect(surroundings.hash).toBe(`lesson/${several.id}/${several.steps[other]!.id}`));
  expect(surroundings.entries).toHaveLength(1);
  await actions.backInLesson();
  await come(scene, 'reading', 'asking', 'doing', 'explaining');
  expect(standing(scene).step).toBe(other - 1);
});

test('every step of every lesson can be come to by its link', { timeout: 120_000 }, async () => {
  const scene = await startScene();
  const { actions, state } = scene;
  for (const { id, steps } of LESSONS) {
    await actions.openLesson(id);
    for (const [i, step] of steps.entries()) {
      await actions.goToLessonStep(i);
      await come(scene, 'reading', 'asking', 'doing');
      const { events, hold, end, lesson } = state();
      const name = `${id}/${step.id}`;
      expect(lesson!.standing, name).toMatchObject({ step: i });
      if (hold === null) continue;
      expect(events, name).toBeLessThanOrEqual(hold.events);
      expect(end.events, name).toBeLessThanOrEqual(hold.events);
      if (step.question !== undefined) expect(events, name).toBe(hold.events);
    }
  }
});

test('two futures side by side: the run, and the same with its rule', async () => {
  const steps = [
    { id: 'broken', text: 'It is lost.', at: 'end' },
    { id: 'both', text: 'With the rule it is not.', compare: true },
  ];
  (LESSONS as Lesson[]).push({ ...LESSON, id: 'two-futures', runs: { one: { scenario: 'figure-8' } }, steps });
  onTestFinished(() => void (LESSONS as Lesson[]).pop());
  const scene = await startScene();
  const { actions, state } = scene;
  await actions.openLesson('two-futures', 'both');
  await come(scene, 'reading');
  await until(() => expect(state()).toMatchObject({ comparing: 1, unsafe: [] }));
  expect(state().branches).toHaveLength(2);
  await actions.goToLessonStep(0);
  await come(scene, 'reading', 'asking');
  expect(state()).toMatchObject({ comparing: 0, branch: 1 });
});

describe('questions apart from lessons', () => {
  test('are due with the lesson that they belong to, and answered once for now', async () => {
    const { actions, state } = await startScene();
    expect(await actions.fetchDue()).toEqual([]);
    const lesson = LESSONS.find(({ quiz }) => quiz.length > 0)!;
    const progress = { lessons: { [lesson.id]: { step: lesson.steps[0]!.id, done: true } }, answers: [] };
    const [due] = await dueAfter(progress);
    const wrong = due!.asked.options.findIndex((option) => option.wrong !== null);
    await actions.answerQuiz(due!, wrong);
    await actions.answerQuiz(due!, 99);
    const { misconception } = due!.asked.options[wrong]!.wrong!;
    expect(state().progress.answers).toMatchObject([{ question: `${due!.item.id}/1`, right: false, misconception }]);
    expect(state().progress.answers).toHaveLength(1);
  });

  test('are proven by a run, at the moment that proves it', async () => {
    const { actions, state } = await startScene();
    await actions.openProof('q01');
    await until(() => expect(state().selection.kind).toBe('event'));
    expect(state()).toMatchObject({ page: 'run', playing: false, selection: { event: state().events - 1 } });
    await actions.openProof('q99');
    expect(state().notices.at(-1)?.text).toBe('There is no question “q99”.');
  });
});

/** What is due for somebody of whom this is kept. */
async function dueAfter(progress: Progress): Promise<readonly Due[]> {
  const store = new FakeStorage();
  store.setItem('raftarium.progress', JSON.stringify(progress));
  const { actions } = await startScene((surroundings) => (surroundings.store = store));
  const due = await actions.fetchDue();
  expect(due.length).toBeGreaterThan(0);
  return due;
}
