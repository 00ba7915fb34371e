import { expect, test } from 'vitest';
import { PLAYLISTS } from '../../lessons/index.ts';
import { startScene } from '../testing/scene.ts';
import { FakeStorage } from '../testing/surroundings.ts';

// A plan that was started is followed, on this device, until it ends or something else is opened.

const [plan] = PLAYLISTS;
const [first, second] = plan!.lessons;
const last = plan!.lessons.at(-1)!;

test('a plan goes on with its own lessons, is there again when the page is, and ends with another lesson', async () => {
  const store = new FakeStorage();
  const { actions, state } = await startScene((surroundings) => void (surroundings.store = store));
  await actions.openLesson(first!, '', plan!.id);
  await actions.openLesson(second!);
  expect(state().progress.plan).toBe(plan!.id);

  const again = await startScene((surroundings) => void (surroundings.store = store));
  await again.actions.fetchSyllabus();
  expect(again.state().progress.plan).toBe(plan!.id);
  await again.actions.openLesson('an-ordered-log');
  expect(again.state().progress.plan).toBeUndefined();
  expect(again.state().progress.lessons[first!]).toBeDefined();
});

test('a plan that was not begun is not followed', async () => {
  const { actions, state } = await startScene();
  await actions.openLesson(last);
  expect(state().progress.plan).toBeUndefined();
});
