import { absenceText } from '../../../narration/index.ts';
import type { Micros } from '../../../sim/types.ts';
import { actions, type Explanation } from '../../../store/index.ts';
import { Section } from '../Fields.tsx';
import { Said } from '../Said.tsx';
import styles from './Why.module.css';
import { words } from './words.ts';

interface Props {
  readonly absence: NonNullable<Explanation['absence']>;
  readonly now: Micros;
}

/** Why something has not happened: what is missing, one line for each server that is waited for. The title says what. */
export function Absent({ absence, now }: Props) {
  const { sentences, lines } = absenceText(absence, now);
  return (
    <Section title={words.whyNot}>
      {sentences.map((sentence, i) => (
        <p key={i} className={styles.missing}>
          <Said parts={sentence} bullets />
        </p>
      ))}
      {lines.length > 0 && (
        <ul className={styles.waits}>
          {lines.map(({ server, text }, i) => (
            <li key={`${server} ${i}`}>
              <button type="button" onClick={() => actions.select({ kind: 'server', server })}>
                <b className={styles.token}>{words.server(server)}</b>
                <span>
                  <Said parts={text} bullets />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
