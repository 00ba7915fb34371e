import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './Separator.module.css';
import { applyWidth, clampWidth, keepWidth, NARROWEST, storedWidth, WIDEST } from './width.ts';
import { words } from './words.ts';

const STEP = 20;

/** The left edge of the rail: drag it, or focus it and use the arrows. */
export function Separator() {
  const handle = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);

  const set = (px: number) => {
    const next = clampWidth(px);
    applyWidth(next);
    setWidth(next);
    keepWidth(next);
  };
  const measured = () => width ?? handle.current?.parentElement?.offsetWidth ?? NARROWEST;

  useEffect(() => {
    const stored = storedWidth();
    if (stored !== null) applyWidth(stored);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Partial<Record<string, number>> = {
      ArrowLeft: measured() + STEP,
      ArrowRight: measured() - STEP,
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
    const right = handle.current?.parentElement?.getBoundingClientRect().right ?? 0;
    set(right - event.clientX);
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
      aria-valuenow={width ?? undefined}
      aria-valuetext={width === null ? undefined : words.width(width)}
      className={styles.separator}
      onFocus={() => setWidth(measured())}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
