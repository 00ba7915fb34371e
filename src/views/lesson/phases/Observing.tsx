import { actions } from '../../../store/index.ts';
import { OptionButtons } from '../OptionCards.tsx';
import { Prose } from '../Prose.tsx';
import { markPressed } from '../pressed.ts';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

const choose = (option: number) => {
  markPressed();
  actions.observe(option);
};

/** What was seen, before anything is explained. */
export function Observing({ open: { standing }, step, children }: PhaseProps) {
  const observation = step.question?.observe;
  if (!observation) return null;
  return (
    <>
      {standing.observed.length > 0 && <p className={styles.note}>{words.lookAgain}</p>}
      <h3 className={styles.ask}>
        <Prose text={observation.ask} />
      </h3>
      <OptionButtons options={observation.options} onChoose={choose} />
      {children}
    </>
  );
}
