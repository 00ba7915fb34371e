import styles from './RuleCard.module.css';
import { words } from './words.ts';

/** A rule of the paper in our own words, with its section beside it. */
export const RuleCard = ({ id, section, line }: { id: string; section: string; line: string }) => (
  <p className={styles.card}>
    <b>{words.inspect.event.rule(id, section)}</b>
    {line}
  </p>
);
