import { describe, expect, test } from 'vitest';
import { rightAnswer, rightLook, wrongAnswers, wrongLook } from '../../lessons/testing/answers.ts';
import { come, ID, LESSON, opened, questionAt, standing, stepOf, until } from '../testing/lessons.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { FakeStorage } from '../testing/surroundings.ts';

// Lessons as the page opens them, with the real handler behind the store.

test('a lesson opens at its start, held before its first question, in an entry of its own', async () => {
  const scene = await opened();
  const { state, surroundings } = scene;
  expect(state()).toMatchObject({ page: 'run', playing: false, scenario: { beats: [] } });
  expect(standing(scene)).toMatchObject({ step: 0, phase: 'reading' });
  expect(state().hold).not.toBeNull();
  expect(state().end.events).toBeLessThanOrEqual(state().hold!.events);
  await surroundings.pass(1000);
  await until(() => expect(surroundings.hash).toBe(`lesson/${ID}/${LESSON.steps[0]!.id}`));
  expect(surroundings.entries).toHaveLength(1);
});

test('a question holds the run until it is answered, and a wrong look brings a slow replay', async () => {
  const scene = await opened('s3-is-asked-twice');
  const { actions, state } = scene;
  const asked = questionAt('s3-is-asked-twice');
  const before = state().events;
  expect(standing(scene).phase).toBe('asking');
  expect(await actions.command('crash', { server: 1 })).toContain('Answer the question first.');
  actions.goToEnd();
  actions.step();
  await scene.surroundings.pass(500);
  expect(state().events).toBe(before);

  actions.lockIn();
  await scene.surroundings.pass(100);
  expect(standing(scene).phase, 'nothing was chosen').toBe('asking');
  const wrong = wrongAnswers(asked.prompt, 5).at(-1)!;
  await actions.draftAnswer(wrong);
  expect(state().lesson!.draft).toEqual(wrong);
  await actions.lockIn();
  expect(standing(scene).phase).toBe('watching');
  await come(scene, 'observing');
  const after = state().events;
  expect(after).toBeGreaterThan(before);
  await actions.observe(wrongLook(asked));
  expect(standing(scene).phase).toBe('replaying');
  await scene.until(({ events }) => events === before);
  await come(scene, 'observing');
  expect(state().events).toBe(after);
  await actions.observe(rightLook(asked));
  expect(standing(scene)).toMatchObject({ phase: 'explaining', observed: [wrongLook(asked), rightLook(asked)] });
  expect(state().lesson!.verdict).toMatchObject({ right: false });
  expect(state().lesson!.verdict!.wrong!.misconception).not.toBe('');

  await actions.showProof('right');
  await until(() => expect(state().selection).toEqual({ kind: 'event', event: after - 1 }));
  expect(state().progress.answers).toMatchObject([{ question: `${ID}/s3-is-asked-twice`, right: false }]);
});

/** To the end, with right answers. */
async function goThrough(scene: Scene): Promise<void> {
  for (;;) {
    await come(scene, 'reading', 'asking', 'observing', 'explaining', 'ended', 'doing');
    const { lesson } = scene.state();
    const { question } = lesson!.lesson.steps[lesson!.standing.step]!;
    switch (lesson!.standing.phase) {
      case 'ended':
        return;
      case 'asking':
        await scene.actions.draftAnswer(rightAnswer(question!.prompt));
        await scene.actions.lockIn();
        break;
      case 'observing':
        await scene.actions.observe(rightLook(question!));
        break;
      case 'doing':
        await scene.actions.skipTask();
        break;
      default:
        await scene.actions.continueLesson();
    }
  }
}

test('is gone through to its end, and the next time begins at its start', async () => {
  const store = new FakeStorage();
  const scene = await opened('', (surroundings) => (surroundings.store = store));
  await goThrough(scene);
  const { progress } = scene.state();
  expect(progress.lessons[ID]).toEqual({ step: LESSON.steps[0]!.id, done: true });
  const questions = LESSON.steps.filter(({ question }) => question !== undefined);
  expect(progress.answers.map(({ right }) => right)).toEqual(questions.map(() => true));
  const table = (await scene.actions.fetchResults()).split('\r\n');
  expect(table[0]).toBe('when,question,given,right,misconception');
  expect(table).toHaveLength(questions.length + 2);
  expect(table[1]).toContain(`${ID}/${questions[0]!.id}`);
  await scene.actions.eraseProgress();
  expect(scene.state().progress).toEqual({ lessons: {}, answers: [] });
  expect([...store.kept.keys()]).not.toContain('raftarium.progress');
});

test('goes on where the reader stopped, also after a reload', async () => {
  const store = new FakeStorage();
  const first = await opened('candidates', (surroundings) => (surroundings.store = store));
  await first.surroundings.pass(1000);
  const { hash } = first.surroundings;
  expect(hash).toBe(`lesson/${ID}/candidates`);
  first.surroundings.leave();

  const again = await opened('', (surroundings) => (surroundings.store = store));
  expect(stepOf(again)).toBe('candidates');
  const reloaded = await startScene((surroundings) => {
    surroundings.store = store;
    surroundings.hash = hash;
  });
  await come(reloaded, 'reading');
  expect(stepOf(reloaded)).toBe('candidates');
  expect(reloaded.state().events).toBe(first.state().events);
});

describe('the run is the reader’s, too', () => {
  test('what he does before a question is a branch; going on leads back to the lesson’s own line', async () => {
    const scene = await opened('candidates');
    const { actions, state } = scene;
    const { run } = state();
    expect(await actions.command('crash', { server: 2 })).toBe('');
    await until(() => expect(state().branches.length).toBe(2));
    await actions.continueLesson();
    await come(scene, 'asking');
    expect(stepOf(scene)).toBe('s3-is-asked-twice');
    expect(state().run!.commands).toEqual(run!.commands);
  });

  test('undo takes back what he did himself, and nothing of the lesson', async () => {
    const scene = await opened('candidates');
    const { actions, state } = scene;
    const { events, branch } = state();
    actions.undo();
    await until(() => expect(state().notices.at(-1)?.text).toContain('In a lesson only your own acts'));
    expect(state()).toMatchObject({ events, branch });
    await actions.command('crash', { server: 2 });
    actions.undo();
    await until(() => expect(state()).toMatchObject({ events, branch }));
    expect(state().lesson).not.toBeNull();
  });

  test('leaving keeps the run as it stands, free', async () => {
    const scene = await opened('s3-is-asked-twice');
    const { actions, state, surroundings } = scene;
    const { events, end } = state();
    await actions.leaveLesson();
    await until(() => expect(state()).toMatchObject({ lesson: null, hold: null, events }));
    await until(() => expect(state().end.events).toBeGreaterThan(end.events));
    await surroundings.pass(1000);
    await until(() => expect(surroundings.hash).not.toContain('lesson'));
    expect(await actions.command('crash', { server: 1 })).toBe('');
  });

  test('another run that is opened ends the lesson, and Back leads to its step again', async () => {
    const scene = await opened('candidates');
    const { actions, state, surroundings } = scene;
    await surroundings.pass(1000);
    await actions.openScenario('figure-8', { playing: false });
    await until(() => expect(surroundings.hash).toBe('figure-8'));
    await until(() => expect(state()).toMatchObject({ lesson: null, hold: null }));
    surroundings.back();
    await come(scene, 'reading');
    expect(stepOf(scene)).toBe('candidates');
  });
});

test('a worker that dies is followed by one that holds the run just the same', async () => {
  const scene = await opened('s3-is-asked-twice');
  const { state, surroundings } = scene;
  const { events, hold, end } = state();
  surroundings.worker.die('for a test');
  await until(() => expect(surroundings.workers).toHaveLength(2));
  await until(() => expect(state().notices.at(-1)?.text).toContain('started again'));
  await until(() => expect(state()).toMatchObject({ phase: 'ready', events, hold, end }));
  expect(standing(scene).phase).toBe('asking');
});

describe('links', () => {
  test.each([
    ['lesson/one-leader-per-tern', 'did you mean “one-leader-per-term”?'],
    ['lesson/zzz', 'There is no lesson “zzz”. The list of lessons has all there are.'],
    ['lesson/', 'is no lesson. Right ones look like #lesson/losing-a-leader'],
  ])('%s is told', async (hash, sentence) => {
    const { state } = await startScene((surroundings) => (surroundings.hash = hash));
    await until(() => expect(state().notices.at(-1)?.text).toContain(sentence));
    expect(state()).toMatchObject({ phase: 'ready', lesson: null });
  });

  test('an unknown step is told, and the lesson begins at its start', async () => {
    const scene = await startScene((surroundings) => (surroundings.hash = `lesson/${ID}/candidatess`));
    await come(scene, 'reading');
    expect(standing(scene).step).toBe(0);
    expect(scene.state().notices.at(-1)?.text).toBe(
      'This lesson has no step “candidatess”; the nearest is “candidates”. It begins at its start.',
    );
  });

  test.each(['lessons', 'experiment'])('#%s is a page over the run', async (page) => {
    const { state, surroundings, actions } = await startScene((surroundings) => (surroundings.hash = page));
    await until(() => expect(state()).toMatchObject({ page, phase: 'ready' }));
    await surroundings.pass(1000);
    expect(surroundings.hash).toBe(page);
    actions.setPage('run');
    await surroundings.pass(1000);
    await until(() => expect(surroundings.hash).not.toBe(page));
  });
});

test.each(['{', '[]', '{"lessons":{"a":1},"answers":[]}', '{"lessons":{},"answers":[{"question":3}]}'])(
  'what was kept and cannot be read is put aside: %s',
  async (text) => {
    const store = new FakeStorage();
    store.setItem('raftarium.progress', text);
    const { actions, state } = await startScene((surroundings) => (surroundings.store = store));
    await actions.fetchSyllabus();
    expect(state().progress).toEqual({ lessons: {}, answers: [] });
    expect(store.kept.get('raftarium.progress.unreadable')).toBe(text);
    expect(state().notices.at(-1)?.tone).toBe('problem');
  },
);

test('a scenario is a lesson of its own notes and questions, of which nothing is kept', async () => {
  const scene = await startScene();
  const { actions, state } = scene;
  await actions.openScenario('figure-8', { playing: false });
  const { scenario } = state();
  const { beats } = scenario!;
  actions.seekMoment(beats[1]!.moment);
  await until(() => expect(state().events).toBe(beats[1]!.moment.events));
  await actions.openScenarioAsLesson();
  await come(scene, 'reading', 'asking');
  expect(state().lesson).toMatchObject({ ofScenario: true, lesson: { title: state().scenario!.title } });
  expect(state().lesson!.lesson.steps).toHaveLength(beats.length);
  expect(standing(scene).step, 'where one stands').toBe(1);
  const asks = beats.findIndex(({ question }) => question !== null);
  await actions.goToLessonStep(asks);
  await come(scene, 'asking');
  expect(state()).toMatchObject({ events: beats[asks]!.moment.events, hold: beats[asks]!.moment });
  await actions.setHands(0, 7);
  await actions.setHands(1, 3.4);
  await actions.setHands(99, 1);
  expect(state().lesson!.hands.slice(0, 2)).toEqual([7, 3]);
  await actions.reveal();
  await come(scene, 'explaining');
  expect(state().lesson).toMatchObject({ verdict: null, standing: { answer: { kind: 'hands' } } });
  expect(state().events).toBe(beats[asks + 1]!.moment.events);
  expect(state().progress).toEqual({ lessons: {}, answers: [] });
  // A step back by mistake costs no count.
  await actions.backInLesson();
  await come(scene, 'reading', 'asking');
  await actions.goToLessonStep(asks);
  await come(scene, 'asking');
  expect(state().lesson!.hands.slice(0, 2)).toEqual([7, 3]);
  await actions.leaveLesson();
  expect(state()).toMatchObject({ lesson: null, scenario });
});
