import type { Point } from '../geometry/plane.ts';

interface PointerAt {
  readonly clientX: number;
  readonly clientY: number;
  readonly currentTarget: Element;
}

/** Where a pointer is in what hears it, in pixels of its own: on a wall they are larger than those of the window. */
export function placeIn({ clientX, clientY, currentTarget }: PointerAt): Point {
  const { left, top, width } = currentTarget.getBoundingClientRect();
  const scale = width / (currentTarget as HTMLElement).offsetWidth || 1;
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}
