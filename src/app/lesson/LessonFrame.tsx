import { type CSSProperties, lazy, Suspense } from 'react';
import { cx } from '../../design/controls/index.ts';
import { rowLayout } from '../../geometry/rows.ts';
import { useStore, type State } from '../../store/index.ts';
import { LessonPanel, LessonSign, selectPhase, showsOf, useLessonKeys } from '../../views/lesson/index.ts';
import { words as lessonWords } from '../../views/lesson/words.ts';
import { Logs } from '../../views/logs/index.ts';
import { Stage } from '../../views/stage/index.ts';
import { Tape } from '../../views/tape/index.ts';
import { LeaderStrip } from '../../views/tape/LeaderStrip.tsx';
import { Transport } from '../../views/transport/index.ts';
import { Bars } from '../Bars.tsx';
import { Loading } from '../Loading.tsx';
import { ModeLine } from '../ModeLine.tsx';
import type { Mode } from '../modes.ts';
import { Notices } from '../Notices.tsx';
import { useHeights } from '../useHeights.ts';
import { useLayout, useScreen } from '../useScreen.ts';
import { Happened } from './Happened.tsx';
import styles from './LessonFrame.module.css';
import { LessonTransport, PhoneTransport } from './LessonTransport.tsx';
import untold from './untold.module.css';

const SpaceTime = lazy(() =>
  import('../../views/spacetime/index.ts').then(({ SpaceTime }) => ({ default: SpaceTime })),
);

const selectSize = (state: State) => state.size;
const selectLoading = (state: State) => state.phase === 'loading';
const selectShows = ({ lesson }: State) => (lesson ? showsOf(lesson) : 'tape');
const selectSpaceTime = (state: State) => state.dock === 'spaceTime';
const selectPhoneView = (state: State) => (state.phoneView === 'logs' ? 'logs' : 'stage');

/** The page while a lesson is open: its panel in the place of the rail, its sign in that of the sign. */
export function LessonFrame({ mode }: { readonly mode: Mode }) {
  useLessonKeys();
  const screen = useScreen();
  const layout = useLayout(screen);
  const size = useStore(selectSize);
  const loading = useStore(selectLoading);
  const phase = useStore(selectPhase);
  const heights = useHeights(size || 5, screen);
  const Rest = loading ? Nothing : layout === 'phone' ? Phone : Desk;
  return (
    <div
      className={cx(styles.frame, untold.untold)}
      data-layout={layout}
      data-screen={screen}
      data-shows={useStore(selectShows)}
      data-dock={useStore(selectSpaceTime) ? 'spaceTime' : 'tape'}
      data-lesson={phase}
      style={
        {
          ...heights,
          '--rows': rowLayout(size || 5, screen).visible,
          '--predict-first': `'${lessonWords.predictFirst}'`,
        } as CSSProperties
      }
    >
      <LessonSign />
      <main className={styles.main}>
        <Bars />
        {loading ? <Loading /> : layout === 'phone' ? <PhonePicture /> : <Picture />}
        <ModeLine mode={mode} />
        <Happened />
      </main>
      <div className={styles.panel}>
        <LessonPanel />
      </div>
      <Rest />
      <Notices />
    </div>
  );
}

const Nothing = () => null;

/** Space-time takes the place of stage and tape. */
function Picture() {
  return (
    <div className={styles.stage}>
      {useStore(selectSpaceTime) ? (
        <Suspense>
          <SpaceTime />
        </Suspense>
      ) : (
        <Stage />
      )}
    </div>
  );
}

function Desk() {
  const spaceTime = useStore(selectSpaceTime);
  const doing = useStore(selectPhase) === 'doing';
  return (
    <>
      <div className={styles.transport}>{doing ? <Transport /> : <LessonTransport />}</div>
      {!spaceTime && (
        <div className={styles.tape}>
          <Tape />
        </div>
      )}
      <div className={styles.logs}>
        <Logs />
      </div>
    </>
  );
}

/** One picture at a time above the panel. */
function PhonePicture() {
  const view = useStore(selectPhoneView);
  if (view === 'stage') return <Picture />;
  return (
    <div className={styles.stage}>
      <Logs />
    </div>
  );
}

/** Of the tape a thin strip: who led, and when; while a question stands there is none. */
function Phone() {
  const asking = useStore(selectPhase) === 'asking';
  return (
    <>
      <div className={styles.transport}>
        <PhoneTransport />
      </div>
      {!asking && (
        <div className={styles.tape}>
          <LeaderStrip />
        </div>
      )}
    </>
  );
}
