/** How a menu, a small dialog or a hint stands over the page. */
import { useMemo } from 'react';
import styles from './floating.module.css';

/** In client pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a positioner needs to put its box with the top left corner at `at`, or as near as the window lets it. */
export function useAtPoint({ x, y }: Point) {
  return useMemo(
    () =>
      ({
        anchor: { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) },
        className: styles.positioner,
        positionMethod: 'fixed',
        side: 'bottom',
        align: 'start',
        collisionPadding: 8,
        // A point cannot be covered: the box need not change sides.
        collisionAvoidance: { side: 'shift', align: 'shift', fallbackAxisSide: 'none' },
      }) as const,
    [x, y],
  );
}

/** Where it lies in the document: in the open dialog it belongs to, else in a landmark, as all of a page should. */
export const within = (owner?: Element) => ({
  container: owner?.closest('dialog') ?? document.querySelector('main'),
  className: styles.portal,
});
