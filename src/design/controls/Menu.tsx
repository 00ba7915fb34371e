import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { rove } from './roving.ts';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, shown at the right. */
  readonly key?: string | undefined;
  /** Why it cannot be done now; '' or absent = it can. */
  readonly unavailable?: string | undefined;
}

export interface MenuProps {
  readonly label: string;
  readonly heading?: string | undefined;
  readonly items: readonly MenuItem[];
  /** Top left corner in client pixels; the menu moves inwards as far as the window demands. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  /** Replaces the items, for a command that asks for a figure first. */
  readonly children?: ReactNode;
}

/** A menu at a point: mount it to open it. Arrows, first letters, Home, End, Enter; Esc or a press outside closes. */
export function Menu({ label, heading, items, at, onChoose, onClose, children }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = box.current!;
    const before = document.activeElement;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return () => {
      if (before instanceof HTMLElement && document.contains(before)) before.focus({ preventScroll: true });
    };
  }, [at.x, at.y]);

  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close.current();
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, []);

  return (
    <div
      ref={box}
      popover="manual"
      className={styles.menu}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || (event.key === 'Tab' && !children)) {
          event.preventDefault();
          onClose();
        } else if (!children && !rove(event, '[role=menuitem]', 'vertical')) focusByLetter(event);
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      {heading && <p className={styles.heading}>{heading}</p>}
      {children ?? (
        <div role="menu" aria-label={label}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.item}
              aria-disabled={item.unavailable ? true : undefined}
              onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
              onClick={() => !item.unavailable && onChoose(item.id)}
            >
              <span>
                {item.label}
                {item.unavailable && <span className={styles.reason}>{item.unavailable}</span>}
              </span>
              {item.key && (
                <span className={styles.key} aria-hidden="true">
                  {item.key}
                </span>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function focusByLetter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const here = items.findIndex((item) => item === document.activeElement);
  const letter = event.key.toLowerCase();
  const next = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  next.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))?.focus();
}
