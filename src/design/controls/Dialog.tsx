import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import { focusHome } from './focusHome.ts';
import { Cross } from './icons.tsx';
import styles from './Dialog.module.css';

/** A modal dialog: holds the focus, closes on Esc and outside, gives the focus back. Mount it to open it. */
export function Dialog(props: {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      // What opened it, an item of a menu say, may be gone by now.
      focusHome();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={cx(styles.dialog, props.className)}
      aria-labelledby={title}
      // The event comes late: by then a strict React has opened it again.
      onClose={(event) => !event.currentTarget.open && props.onClose()}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === event.currentTarget) props.onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={title}>{props.title}</h2>
        <IconButton label={props.closeLabel} look="quiet" onClick={props.onClose}>
          <Cross />
        </IconButton>
      </div>
      {props.children}
    </dialog>
  );
}
