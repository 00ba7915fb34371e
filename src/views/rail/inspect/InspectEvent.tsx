import { useMemo } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { formatClock, formatCount, sentencesOf } from '../../../narration/index.ts';
import type { EventId, EventRow } from '../../../sim/types.ts';
import { actions, useStore, type EventDetail, type Explanation, type State } from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';
import { Section, Title } from '../Fields.tsx';
import { FiredCards } from '../FiredCards.tsx';
import { Mark } from '../Mark.tsx';
import { Said } from '../Said.tsx';
import { useEventRow } from '../useEventRow.ts';
import { Leads } from '../why/Leads.tsx';
import { ShortChain } from '../why/ShortChain.tsx';
import { inspectWords } from './words.ts';
import { ActHere } from './ActHere.tsx';
import { BeforeAfter, LogChange } from './BeforeAfter.tsx';
import { Gone } from './Inspect.tsx';
import styles from './Inspect.module.css';

const { event: labels } = inspectWords;
const selectEvents = (state: State) => state.events;

/** What happened, what it changed, why, what it led to, and what can be done about it. */
export function InspectEvent({ id }: { id: EventId }) {
  const row = useEventRow(id);
  const detail = useAnswer(actions.fetchDetail, id);
  const question = useMemo(() => ({ about: 'event', event: id }) as const, [id]);
  const story = useAnswer(actions.fetchExplanation, question);
  const ahead = id >= useStore(selectEvents);
  if (row) return <EventCard row={row} detail={detail ?? null} story={story ?? null} />;
  if (ahead) return <Ahead id={id} />;
  return row === null ? <Gone kind="event" /> : null;
}

interface CardProps {
  readonly row: EventRow;
  readonly detail: EventDetail | null;
  readonly story: Explanation | null;
}
const selectClock = (state: State) => state.clock;

export function EventCard({ row, detail, story }: CardProps) {
  const clock = useStore(selectClock);
  const [first, ...others] = sentencesOf(row);
  if (first === undefined) return <Gone kind="event" />;
  return (
    <>
      <Title
        glyph={<Mark mark={first.mark} />}
        title={<Said parts={first.headline} />}
        lead={labels.at(formatClock(row.at), formatCount(row.id + 1))}
      />
      {first.reason.length > 0 && (
        <p>
          <Said parts={first.reason} bullets />
        </p>
      )}
      {detail && <BeforeAfter detail={detail} />}
      {detail && <LogChange detail={detail} />}
      {others.length > 0 && (
        <Section title={labels.also}>
          <ul className={styles.also}>
            {others.map((sentence, i) => (
              <li key={i}>
                <Said parts={sentence.headline} bullets />. <Said parts={sentence.reason} bullets />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <FiredCards row={row} />
      {story && (
        <>
          <Section title={labels.because}>
            <ShortChain causes={story.causes} onJump={actions.seekEvent} />
          </Section>
          <Leads explanation={story} now={clock} at={row.id} onJump={actions.seekEvent} />
        </>
      )}
      <ActHere row={row} sent={story?.onTheirWay.map(({ message }) => message) ?? []} />
    </>
  );
}

/** Selected, and then time was taken back to before it. */
function Ahead({ id }: { id: EventId }) {
  return (
    <>
      <p className={styles.gone}>{labels.ahead}</p>
      <div>
        <Button onClick={() => actions.seekEvent(id)}>{inspectWords.act.goThere}</Button>
      </div>
    </>
  );
}
