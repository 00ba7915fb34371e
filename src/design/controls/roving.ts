/** Roving focus: one tab stop for a row or column of things, arrows between them (ARIA practices). */
import type { KeyboardEvent } from 'react';

/** On an arrow, Home or End moves focus among the elements that match `selector` inside the handler's element; true when it did. */
export function rove(event: KeyboardEvent<HTMLElement>, selector: string, axis: 'horizontal' | 'vertical'): boolean {
  // With a modifier they are keys of the page: Shift + Right moves time.
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const here = items.findIndex((item) => item === document.activeElement);
  const [back, forth] = axis === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const next =
    event.key === back
      ? here - 1
      : event.key === forth
        ? here + 1
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? items.length - 1
            : null;
  if (next === null || items.length === 0) return false;
  items[(next + items.length) % items.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
  return true;
}
