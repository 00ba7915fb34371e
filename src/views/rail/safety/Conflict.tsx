import { formatClock, formatCount, sentenceOf, violationHeadline } from '../../../narration/index.ts';
import type { EventId, Violation } from '../../../sim/types.ts';
import { actions, catalog, useStore, type State } from '../../../store/index.ts';
import { Said } from '../Said.tsx';
import { useEventRow } from '../useEventRow.ts';
import { words } from '../words.ts';
import styles from './Safety.module.css';

/** What broke, and the two events behind it as numbered cards. */
export function Conflict({ violation }: { violation: Violation }) {
  const { check, against, event } = violation;
  const property = catalog.checks.find(({ id }) => id === check)!;
  const events = [against, event].filter((id) => id >= 0);
  return (
    <section>
      <h2 className={styles.headline}>
        <Said parts={violationHeadline(violation)} />
      </h2>
      <p className={styles.lead}>{words.safety.never(property.label)}</p>
      <ol className={styles.pair} aria-label={events.length === 2 ? words.safety.pair : words.safety.single}>
        {events.map((id, i) => (
          <li key={id}>
            <Card event={id} number={i + 1} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const selectChosen = (state: State) => (state.selection.kind === 'event' ? state.selection.event : -1);

function Card({ event, number }: { event: EventId; number: number }) {
  const row = useEventRow(event);
  const chosen = useStore(selectChosen) === event;
  const sentence = row && sentenceOf(broughtAbout(row));
  return (
    <button
      type="button"
      className={styles.card}
      aria-pressed={chosen}
      onClick={() => actions.select({ kind: 'event', event })}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.text}>
        <b>{sentence ? <Said parts={sentence.headline} /> : words.safety.event(formatCount(event))}</b>
        {sentence && sentence.reason.length > 0 && (
          <span>
            <Said parts={sentence.reason} bullets />
          </span>
        )}
      </span>
      {row && <span className={styles.clock}>{formatClock(row.at)}</span>}
    </button>
  );
}

/** The violation itself is told above the cards; a card tells the act that brought it about. */
function broughtAbout<Row extends { readonly happenings: readonly { readonly what: string }[] }>(row: Row): Row {
  const acts = row.happenings.filter(({ what }) => what !== 'violates');
  return acts.length === 0 ? row : { ...row, happenings: acts };
}
