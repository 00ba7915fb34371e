import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './Separator.module.css';
import { applyWidth, clampWidth, keepWidth, NARROWEST, storedWidth, WIDEST } from './width.ts';
import { words } from './words.ts';

const STEP = 20;

/** The left edge of the rail: drag it, or focus it and use the arrows. */
export function Separator() {
  const handle = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(NARROWEST);
  const rail = () => handle.current!.parentElement!;

  const set = (px: number) => {
    const next = clampWidth(px);
    applyWidth(next);
    keepWidth(next);
  };

  useEffect(() => {
    const stored = storedWidth();
    if (stored !== null) applyWidth(stored);
    const observer = new ResizeObserver(() => setWidth(rail().offsetWidth));
    observer.observe(rail());
    return () => observer.disconnect();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Partial<Record<string, number>> = {
      ArrowLeft: rail().offsetWidth + STEP,
      ArrowRight: rail().offsetWidth - STEP,
      Home: WIDEST,
      End: NARROWEST,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(target);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(rail().getBoundingClientRect().right - event.clientX);
  };
  return (
    <div
      ref={handle}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.separator}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      aria-valuetext={words.width(width)}
      className={styles.separator}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
