/** Lessons in a whole store on a hand-driven clock. */
import { vi } from 'vitest';
import { type Lesson, LESSONS, type Question, type Standing } from '../../lessons/index.ts';
import { type Scene, startScene } from './scene.ts';

export const until = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000 });

/** One with several questions, in one run. */
export const LESSON: Lesson = LESSONS.find(({ id }) => id === 'one-leader-per-term')!;
export const ID = LESSON.id;
export const questionAt = (step: string): Question => LESSON.steps.find(({ id }) => id === step)!.question!;

export const standing = ({ state }: Scene): Standing => state().lesson!.standing;
export const stepOf = (scene: Scene): string => LESSON.steps[standing(scene).step]!.id;

/** Pictures pass until the lesson stands in one of these phases. */
export async function come(scene: Scene, ...phases: readonly string[]): Promise<void> {
  for (let wall = 0; wall < 120_000; wall += 50) {
    if (phases.includes(scene.state().lesson?.standing.phase ?? 'closed')) return;
    await scene.surroundings.picture(50);
    // What is loaded late comes by itself.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  throw new Error(`It stands in ${JSON.stringify(scene.state().lesson?.standing)}, not in ${phases.join(' or ')}.`);
}

export async function opened(step = '', prepare?: Parameters<typeof startScene>[0]): Promise<Scene> {
  const scene = await startScene(prepare);
  await scene.actions.openLesson(ID, step);
  await come(scene, 'reading', 'asking');
  return scene;
}
