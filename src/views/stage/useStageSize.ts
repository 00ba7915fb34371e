import { useLayoutEffect, useState, type RefObject } from 'react';
import type { StageSize } from '../../geometry/ring.ts';

/** Of the stage on a desk of 1440 x 900: what is drawn before the box has been measured. */
const UNMEASURED: StageSize = { width: 1020, height: 520 };

export function useStageSize(ref: RefObject<HTMLElement | null>): StageSize {
  const [size, setSize] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0)
        setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
