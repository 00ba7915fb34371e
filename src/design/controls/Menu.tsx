import { useRef } from 'react';
import { Menu as Base } from '@base-ui/react/menu';
import { useAtPoint, within, type Point } from './atPoint.ts';
import styles from './floating.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, shown at the right. */
  readonly key?: string | undefined;
  /** Why it cannot be done now; '' or absent = it can. */
  readonly unavailable?: string | undefined;
}

/**
 * A menu at a point: mount it to open it, unmount it when it asks to be closed. Arrows, first letters, Home, End, Enter;
 * Esc or a press outside closes, and the focus goes back. Load it lazily: the library is big.
 */
export function Menu(props: {
  /** Its name, shown at its head. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly at: Point;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { label, items, at, onChoose, onClose } = props;
  const first = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  // The library focuses the box; the arrows begin at its first item.
  const onFocus = () => {
    if (!hadFocus.current) first.current?.focus();
    hadFocus.current = true;
  };
  return (
    <Base.Root defaultOpen onOpenChangeComplete={(open) => !open && onClose()}>
      <Base.Portal {...within()}>
        <Base.Positioner {...useAtPoint(at)}>
          <Base.Popup
            className={styles.popup}
            aria-label={label}
            onFocus={onFocus}
            onKeyDown={(event) => {
              if (event.key !== 'Tab') return;
              event.preventDefault();
              onClose();
            }}
            onContextMenu={(event) => event.preventDefault()}
          >
            <p className={styles.heading} aria-hidden="true">
              {label}
            </p>
            {items.map((item, i) => (
              <Base.Item
                key={item.id}
                ref={i === 0 ? first : undefined}
                className={styles.item}
                label={item.label}
                disabled={Boolean(item.unavailable)}
                closeOnClick={false}
                onClick={() => onChoose(item.id)}
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
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
