import { lazy, Suspense } from 'react';
import { useStore } from '../../store/index.ts';
import { Stage } from './Stage.tsx';
import { selectTold } from './told.ts';
import styles from './Stage.module.css';

const ScenarioStrip = lazy(() =>
  import('../scenario/index.ts').then(({ ScenarioStrip }) => ({ default: ScenarioStrip })),
);

/** The stage, and above it what the scenario that runs has to say: its place is kept, and it covers nothing. */
export function ToldStage() {
  const told = useStore(selectTold);
  return (
    <div className={styles.whole}>
      {told && (
        <Suspense fallback={<div className={styles.told} />}>
          <ScenarioStrip place={styles.told} />
        </Suspense>
      )}
      <Stage />
    </div>
  );
}
