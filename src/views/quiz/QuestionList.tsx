import { rove } from '../../design/controls/index.ts';
import type { Due, Progress } from '../../store/index.ts';
import { Prose } from '../lesson/Prose.tsx';
import { countOf } from './results.ts';
import { words } from './words.ts';
import styles from './Quiz.module.css';

interface Props {
  readonly asked: readonly Due[];
  readonly place: number;
  readonly progress: Progress;
  readonly onGo: (place: number) => void;
}

/** The questions to choose from, with how often each was answered rightly: one tab stop, arrows between them. */
export function QuestionList({ asked, place, progress, onGo }: Props) {
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="questions-here">
      <h2 id="questions-here">{words.list}</h2>
      <ol className={styles.list} onKeyDown={(event) => void rove(event, 'button', 'vertical')}>
        {asked.map(({ item, asked }, i) => {
          const { right, of } = countOf(item.id, progress);
          return (
            <li key={item.id}>
              <button type="button" aria-current={i === place} tabIndex={i === place ? 0 : -1} onClick={() => onGo(i)}>
                <span>
                  <Prose text={asked.ask} plain />
                </span>
                <small>{of === 0 ? words.notYet : words.times(right, of)}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
