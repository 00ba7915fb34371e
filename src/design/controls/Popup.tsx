import type { ReactNode } from 'react';
import { Popover } from '@base-ui/react/popover';
import { useAtPoint, within, type Point } from './atPoint.ts';
import styles from './floating.module.css';

/** A small dialog at a point, for an act that asks for a figure first. Mounted, closed and loaded as a menu is. */
export function Popup(props: {
  /** Its name, shown at its head. */
  readonly label: string;
  readonly at: Point;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Popover.Root defaultOpen onOpenChangeComplete={(open) => !open && props.onClose()}>
      <Popover.Portal {...within()}>
        <Popover.Positioner {...useAtPoint(props.at)}>
          <Popover.Popup className={styles.popup} aria-label={props.label}>
            <p className={styles.heading} aria-hidden="true">
              {props.label}
            </p>
            {props.children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
