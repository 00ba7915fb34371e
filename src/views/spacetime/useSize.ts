import { type RefObject, useLayoutEffect, useState } from 'react';

/** Where the diagram stands on a desk of 1440 x 900: what is drawn before the box has been measured. */
const UNMEASURED = { width: 1020, height: 640 };

/** Size of an element's content in whole pixels. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
