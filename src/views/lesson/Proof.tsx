import { useEffect, useRef } from 'react';
import { formatClock, sentenceOf } from '../../narration/index.ts';
import { useStore, type State } from '../../store/index.ts';
import { FiredCards } from '../rail/FiredCards.tsx';
import { Said } from '../rail/Said.tsx';
import { useEventRow } from '../rail/useEventRow.ts';
import { words } from './words.ts';
import styles from './Panel.module.css';

const selectEvent = ({ selection }: State) => (selection.kind === 'event' ? selection.event : -1);

/** The event that decides, with the rule that acted or refused; the picture stands at it. */
export function Proof() {
  const event = useStore(selectEvent);
  return event < 0 ? null : <ProvenBy key={event} event={event} />;
}

function ProvenBy({ event }: { readonly event: number }) {
  const row = useEventRow(event);
  const section = useRef<HTMLElement>(null);
  const isThere = Boolean(row);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  if (!row) return null;
  const { headline, reason } = sentenceOf(row);
  return (
    <section ref={section} className={styles.proof} aria-live="polite" aria-label={words.proof}>
      <p>
        <time>{formatClock(row.at)} s</time> <Said parts={headline} bullets />
      </p>
      {reason.length > 0 && (
        <p>
          <Said parts={reason} bullets />
        </p>
      )}
      {row.fired.length > 0 && <FiredCards row={row} />}
    </section>
  );
}
