/** Ways into a lesson. The page below comes into view when its run is there. */
import type { Lesson } from '../../lessons/types.ts';
import { actions } from '../../store/index.ts';

/** Where the reader stopped, or at the start; `plan`: the one that is followed from now on. */
export const startLesson = (id: string, plan?: string): void => void actions.openLesson(id, '', plan);

export const startAgain = ({ id, steps }: Lesson, plan?: string): void =>
  void actions.openLesson(id, steps[0]?.id, plan);

/** From its beginning: a class begins there, wherever the lecturer stopped. */
export async function presentLesson({ id, steps }: Lesson, plan?: string): Promise<void> {
  await actions.openLesson(id, steps[0]?.id, plan);
  actions.present();
}
