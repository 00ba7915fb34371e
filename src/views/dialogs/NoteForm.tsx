import { useEffect, useRef, useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import styles from './dialogs.module.css';
import { Field } from './Field.tsx';
import { words } from './words.ts';

/** As long as a name of a branch may be. */
const LONGEST = 60;

/** One line that the reader may write to a thing of a list. */
export function NoteForm(props: {
  readonly label: string;
  readonly initial: string;
  /** In a popup, which gives the focus itself. */
  readonly inPopup?: boolean;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const [text, setText] = useState(props.initial);
  const form = useRef<HTMLFormElement>(null);
  const { inPopup = false } = props;
  useEffect(() => {
    if (!inPopup) form.current?.querySelector('input')?.focus();
  }, [inPopup]);
  return (
    <form
      ref={form}
      className={styles.noteForm}
      onSubmit={(event) => {
        event.preventDefault();
        props.onDone(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It closes the line, not the dialog around it.
        event.preventDefault();
        props.onCancel();
      }}
    >
      <Field
        label={props.label}
        value={text}
        maxLength={LONGEST}
        onFocus={(event) => event.currentTarget.select()}
        onChange={setText}
      />
      <Button look="primary" type="submit">
        {words.keep}
      </Button>
    </form>
  );
}
