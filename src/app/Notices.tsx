import { useEffect, useState } from 'react';
import { Button, IconButton, icons } from '../design/controls/index.ts';
import { actions, useStore, type Notice, type State } from '../store/index.ts';
import styles from './Notices.module.css';
import { words } from './words.ts';

const selectNotices = (state: State) => state.notices;

/** Milliseconds for which a sentence that asks for nothing stands, unless the reader is at it. */
const READING = 8000;

/**
 * Sentences that belong to no place on the page: over the foot of the stage, and problems under the sign like a bar.
 * `passing`: where there is no room for them, all of them go by themselves.
 */
export function Notices({ passing = false }: { readonly passing?: boolean }) {
  const notices = useStore(selectNotices);
  return (
    <ul className={styles.notices} aria-label={words.notices} aria-live="polite">
      {notices.map((notice) => (
        <Said key={notice.id} notice={notice} passing={passing} />
      ))}
    </ul>
  );
}

function Said({ notice: { id, tone, text, act }, passing }: { readonly notice: Notice; readonly passing: boolean }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (((tone === 'problem' || act) && !passing) || held) return undefined;
    const timer = window.setTimeout(() => actions.dismissNotice(id), READING);
    return () => clearTimeout(timer);
  }, [id, tone, act, held, passing]);
  return (
    <li
      data-tone={tone}
      data-act={act ? '' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{text}</p>
      {act && <Button onClick={act.run}>{act.label}</Button>}
      <IconButton
        label={`${words.dismiss}: ${text}`}
        tip={words.dismiss}
        look="quiet"
        onClick={() => actions.dismissNotice(id)}
      >
        <icons.Cross />
      </IconButton>
    </li>
  );
}
