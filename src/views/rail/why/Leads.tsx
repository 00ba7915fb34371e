import { formatClock, onItsWayText, plain, sentenceOf } from '../../../narration/index.ts';
import type { EventId, Micros } from '../../../sim/types.ts';
import { actions, type Explanation } from '../../../store/index.ts';
import { Section } from '../Fields.tsx';
import { Said } from '../Said.tsx';
import { Step } from './Step.tsx';
import styles from './Why.module.css';
import { words } from './words.ts';

interface Props {
  readonly explanation: Explanation;
  readonly now: Micros;
  readonly at: EventId;
  readonly onJump: (event: EventId) => void;
}

/** What the event led to so far, and what it sent that is still on its way. */
export function Leads({ explanation: { effects, onTheirWay }, now, at, onJump }: Props) {
  // Of a moment gone back to it is known what came of what was on its way: that is told once.
  const open = onTheirWay.filter(({ message }) => effects.every((row) => row.message !== message));
  if (effects.length + open.length === 0) return null;
  return (
    <Section title={words.leadsTo}>
      <ol className={styles.chain} aria-label={words.leadsTo}>
        {effects.map((row) => {
          const { headline, mark } = sentenceOf(row);
          return (
            <Step
              key={row.id}
              clock={formatClock(row.at)}
              mark={mark}
              here={row.id === at}
              name={plain(headline)}
              onJump={() => onJump(row.id)}
            >
              <Said parts={headline} bullets />
            </Step>
          );
        })}
        {open.map((message) => (
          <Step
            key={`m${message.message}`}
            clock={Number.isFinite(message.deliverAt) ? formatClock(message.deliverAt) : '…'}
            mark="hollow"
            name={plain(onItsWayText(message, now))}
            onJump={() => actions.select({ kind: 'message', message: message.message })}
          >
            <Said parts={onItsWayText(message, now)} bullets />
          </Step>
        ))}
      </ol>
    </Section>
  );
}
