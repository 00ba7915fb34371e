import { useEffect, useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import type { SpeakerAct, Talk } from '../../store/presenting/messages.ts';
import styles from './Speaker.module.css';
import { words } from './words.ts';

interface Props {
  readonly talk: Talk;
  /** No wall keeps it. */
  readonly disabled: boolean;
  readonly onAct: (act: SpeakerAct) => void;
}

/** The time of day, and for how long has been spoken: the wall keeps it, so it outlives this window. */
export function Clocks({ talk, disabled, onAct }: Props) {
  const now = useNow();
  const { since, before } = talk;
  return (
    <section className={styles.clocks} aria-label={words.clocks}>
      <p>
        {words.time} <b>{words.hour(new Date(now))}</b>
      </p>
      <p>
        {words.talk} <b>{words.elapsed(before + (since === null ? 0 : now - since))}</b>
      </p>
      {since === null ? (
        <Button look="primary" unavailable={disabled} onClick={() => onAct('start')}>
          {words.start}
        </Button>
      ) : (
        <Button unavailable={disabled} onClick={() => onAct('stop')}>
          {words.stop}
        </Button>
      )}
      <Button unavailable={disabled} onClick={() => onAct('reset')}>
        {words.reset}
      </Button>
    </section>
  );
}

/** Twice a second, so that no second is skipped. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
