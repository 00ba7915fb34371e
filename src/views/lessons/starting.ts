/** Ways into a lesson. The page below comes into view when its run is there. */
import type { Lesson } from '../../lessons/types.ts';
import { actions } from '../../store/index.ts';

/** Where the reader stopped, or at the start. */
export const startLesson = (id: string): void => void actions.openLesson(id);

export const startAgain = ({ id, steps }: Lesson): void => void actions.openLesson(id, steps[0]?.id);

/** From its beginning: a class begins there, wherever the lecturer stopped. */
export async function presentLesson({ id, steps }: Lesson): Promise<void> {
  await actions.openLesson(id, steps[0]?.id);
  actions.present();
}
