/**
 * Files that are dropped anywhere on the page, or chosen in the library. Without this the browser would leave the page
 * for a dropped file. Small, since it listens from the beginning; who takes the file comes later.
 */
import { actions } from '../../store/index.ts';

let waiting: File | null = null;
let taker: ((file: File) => void) | null = null;

/** Listens until the answer is called. */
export function watchDrops(): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    bringFile(file);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}

/** To the editor, which is opened for it where it is not yet. */
export function bringFile(file: File): void {
  if (taker) taker(file);
  else {
    waiting = file;
    actions.setPage('editor');
  }
}

/** Takes the file that waits, and each one from now on until the answer is called. */
export function takeDrops(take: (file: File) => void): () => void {
  taker = take;
  if (waiting) take(waiting);
  waiting = null;
  return () => {
    taker = null;
  };
}
