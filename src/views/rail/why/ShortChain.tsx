import { formatClock, plain, sentenceOf } from '../../../narration/index.ts';
import type { EventId } from '../../../sim/types.ts';
import type { Link } from '../../../store/index.ts';
import { Said } from '../Said.tsx';
import { Step } from './Step.tsx';
import styles from './Why.module.css';
import { words } from './words.ts';

const SHOWN = 4;

/** The last steps of a story in few words; the whole of it is in Why?. */
export function ShortChain({ causes, onJump }: { causes: readonly Link[]; onJump: (event: EventId) => void }) {
  const shown = causes.slice(-SHOWN);
  return (
    <ol className={styles.chain} aria-label={words.chain}>
      {shown.map(({ row }, i) => {
        const { headline, mark } = sentenceOf(row);
        const itself = i === shown.length - 1;
        return (
          <Step
            key={row.id}
            clock={formatClock(row.at)}
            mark={mark}
            itself={itself}
            name={plain(headline)}
            onJump={() => onJump(row.id)}
          >
            <Said parts={headline} bullets />
          </Step>
        );
      })}
    </ol>
  );
}
