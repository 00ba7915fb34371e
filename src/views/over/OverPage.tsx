import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { actions } from '../../store/index.ts';
import { PageSign } from './PageSign.tsx';
import { useOverPage } from './useOverPage.ts';
import styles from './Page.module.css';

const toRun = () => actions.setPage('run');

/** A page over the run, which is kept as it is: a sign, what the page shows, and Escape leads back (design §7a). */
export function OverPage(props: {
  readonly title: string;
  readonly sentence: string;
  /** Other pages, beside the way back. */
  readonly navigation?: ReactNode;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useOverPage(dialog);
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape is the dialog's; whoever has another use for it has stopped it.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    toRun();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.page}
      aria-label={props.title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClose={({ currentTarget }) => !currentTarget.open && toRun()}
    >
      <PageSign title={props.title} sentence={props.sentence} onBack={toRun}>
        {props.navigation}
      </PageSign>
      {props.children}
    </dialog>
  );
}
