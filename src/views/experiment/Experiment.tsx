import { useEffect } from 'react';
import { type Experimenting, experimentActions, useExperiment } from '../../store/experimenting/index.ts';
import { OverPage } from '../over/OverPage.tsx';
import { Controls } from './Controls.tsx';
import { Outcome } from './Outcome.tsx';
import { Plot } from './Plot.tsx';
import { Prediction } from './Prediction.tsx';
import { Progress } from './Progress.tsx';
import { ResultTable } from './ResultTable.tsx';
import { words } from './words.ts';
import styles from './Experiment.module.css';

const selectAsking = ({ phase }: Experimenting) => phase === 'asking';

/** Elections by the thousand, as Figure 16 of the paper has them; over the run. */
export function Experiment() {
  const asking = useExperiment(selectAsking);
  useEffect(() => experimentActions.leave, []);
  return (
    <OverPage title={words.title} sentence={words.sentence}>
      <div className={styles.page}>
        <section className={styles.about}>
          <h2>{words.about}</h2>
          <p>{words.measured}</p>
          <p>{words.settings}</p>
        </section>
        {asking ? (
          <Prediction />
        ) : (
          <>
            <Controls />
            <div className={styles.results}>
              <Plot />
              <ResultTable />
            </div>
            <Outcome />
          </>
        )}
        <section className={styles.about}>
          <h2>{words.leavesOut}</h2>
          <p>{words.leavesOutText}</p>
          <p>{words.leavesOutWrites}</p>
        </section>
        <Progress />
      </div>
    </OverPage>
  );
}
