import { lazy, Suspense } from 'react';
import { Button } from '../../design/controls/index.ts';
import { sentenceOf } from '../../narration/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { TourOffer } from '../lessons/TourOffer.tsx';
import { Said } from '../rail/Said.tsx';
import { useAnswer } from '../useAnswer.ts';
import styles from './phone.module.css';
import { words } from './words.ts';

const Inspect = lazy(() => import('../rail/inspect/Inspect.tsx').then(({ Inspect }) => ({ default: Inspect })));
const ScenarioSheet = lazy(() =>
  import('../scenario/index.ts').then(({ ScenarioSheet }) => ({ default: ScenarioSheet })),
);
const selectScenario = (state: State) => state.scenario !== null;
const selectNothing = (state: State) => state.selection.kind === 'none';
const LATEST = {};
const WHY = () => {
  actions.setRailTab('why');
  actions.setPhoneView('more');
};

/** What is selected and what can be done with it; with nothing selected, what happened last and why. */
export function SelectionSheet() {
  const nothing = useStore(selectNothing);
  const scenario = useStore(selectScenario);
  return (
    <section aria-label={words.sheet} className={styles.sheet} tabIndex={0}>
      <Suspense>
        {nothing ? (
          <>
            {scenario && <ScenarioSheet />}
            <Latest />
          </>
        ) : (
          <>
            <Button className={styles.why} onClick={WHY}>
              {words.why}
            </Button>
            <Inspect />
          </>
        )}
      </Suspense>
    </section>
  );
}

function Latest() {
  const row = useAnswer(actions.fetchLatestKeyEvent, LATEST);
  const sentence = row && sentenceOf(row);
  return (
    <>
      <div className={styles.latest}>
        <h2>{sentence ? <Said parts={sentence.headline} /> : words.nothingYet}</h2>
        {sentence && (
          <p>
            <Said parts={sentence.reason} bullets />
          </p>
        )}
      </div>
      <div className={styles.acts}>
        <Button onClick={() => actions.openDialog('write')}>{words.write}</Button>
        {row && <Button onClick={WHY}>{words.why}</Button>}
        <TourOffer />
      </div>
    </>
  );
}
