import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions, type ShareLink } from '../../store/index.ts';
import styles from './share.module.css';
import { words } from './words.ts';

/** Where others find this page: part of the link, the code and the embed, and not always where it is for its reader. */
export function AddressPart({ link, onChanged }: { readonly link: ShareLink | null; readonly onChanged: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  /** Null while it stands as it is. */
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const edits = draft !== null;
  useEffect(() => {
    if (edits) field.current?.select();
  }, [edits]);
  const keep = () => {
    const wrong = actions.setAddressForOthers((draft ?? '').trim());
    setProblem(wrong);
    if (wrong !== '') return field.current?.focus();
    setDraft(null);
    onChanged();
  };
  const cancel = () => {
    setDraft(null);
    setProblem('');
  };
  const page = link ? link.link.slice(0, link.link.indexOf('#')) : actions.addressForOthers();
  const warning = link?.local && !edits ? warningAbout(link.link) : '';
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        if (edits) keep();
        else setDraft(actions.addressForOthers() || page);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !edits) return;
        // It ends the change, not the dialog around it.
        event.preventDefault();
        cancel();
      }}
    >
      <label htmlFor={id}>{words.address}</label>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          className={styles.field}
          inputMode="url"
          autoComplete="url"
          spellCheck={false}
          readOnly={!edits}
          value={draft ?? page}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setProblem('');
          }}
        />
        <Button type="submit">{edits ? words.keep : words.change}</Button>
      </div>
      <p
        id={`${id}-note`}
        className={styles.note}
        data-problem={problem !== '' || warning !== '' || undefined}
        role={problem ? 'alert' : undefined}
      >
        {problem || warning || (edits ? words.addressHow : words.addressNote)}
      </p>
    </form>
  );
}

export const hostOf = (link: string): string => new URL(link).hostname.replace(/^\[|\]$/g, '');

function warningAbout(link: string): string {
  return link.startsWith('file:') ? words.file : words.local(hostOf(link));
}
