import { expect, test } from 'vitest';
import { followingIn, TOUR } from './following.ts';
import { LESSONS, PLAYLISTS } from './index.ts';

const course = { lessons: LESSONS, playlists: PLAYLISTS };
const [plan] = PLAYLISTS;

test('after each lesson of a plan that is followed comes the next of it, and after its last nothing', () => {
  const path = plan!.lessons.map((id) => followingIn(course, id, plan!.id));
  expect(path.map(({ next }) => next?.id ?? '')).toEqual([...plan!.lessons.slice(1), '']);
  expect(path[1]!.plan).toEqual({ title: plan!.title, at: 2, of: plan!.lessons.length });
});

test('without a plan, and of a lesson that is not in it, the syllabus goes on', () => {
  const [first] = plan!.lessons;
  const after = LESSONS[LESSONS.findIndex(({ id }) => id === first) + 1];
  expect(followingIn(course, first!, '')).toEqual({ next: after, plan: null });
  const other = LESSONS.findIndex(({ id }) => !plan!.lessons.includes(id));
  expect(followingIn(course, LESSONS[other]!.id, plan!.id)).toEqual({ next: LESSONS[other + 1], plan: null });
  expect(followingIn(course, LESSONS.at(-1)!.id, '').next).toBeNull();
  expect(followingIn(course, TOUR, '').next).toBe(LESSONS[0]);
  expect(followingIn(course, 'a scenario', '').next).toBeNull();
});
