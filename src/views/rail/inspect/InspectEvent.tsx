import { formatClock, formatCount, ruleText, sentencesOf } from '../../../narration/index.ts';
import { Section, Title } from '../Fields.tsx';
import { Mark } from '../Mark.tsx';
import { RuleCard } from '../RuleCard.tsx';
import { Said } from '../Said.tsx';
import { useEventRow } from '../useEventRow.ts';
import { words } from '../words.ts';
import { Gone } from './Inspect.tsx';
import styles from './Inspect.module.css';

const { event: labels } = words.inspect;

/** What happened, why, and what the rules say that acted or refused. */
export function InspectEvent({ id }: { id: number }) {
  const row = useEventRow(id);
  if (row === undefined) return null;
  if (row === null) return <Gone kind="event" />;
  const [first, ...others] = sentencesOf(row);
  if (first === undefined) return <Gone kind="event" />;
  const rules = [...new Set([first.rule, ...row.fired.map(({ rule }) => rule)])];
  return (
    <>
      <Title
        glyph={<Mark mark={first.mark} />}
        title={<Said parts={first.headline} />}
        lead={labels.at(formatClock(row.at), formatCount(row.id))}
      />
      {first.reason.length > 0 && (
        <p>
          <Said parts={first.reason} bullets />
        </p>
      )}
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
      {rules.map((rule) => {
        const text = ruleText(rule);
        return text && <RuleCard key={rule} id={rule} {...text} />;
      })}
    </>
  );
}
