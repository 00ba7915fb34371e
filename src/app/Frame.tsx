import { lazy, Suspense } from 'react';
import { useStore, type State } from '../store/index.ts';
import { firstPicture } from '../views/firstPicture.ts';
import { TabBar } from '../views/phone/TabBar.tsx';
import { Rail } from '../views/rail/index.ts';
import { Sign } from '../views/sign/index.ts';
import { Stage } from '../views/stage/index.ts';
import { Tape } from '../views/tape/index.ts';
import { Transport } from '../views/transport/index.ts';
import { Bars } from './Bars.tsx';
import styles from './Frame.module.css';
import { Loading } from './Loading.tsx';
import { ModeLine } from './ModeLine.tsx';
import type { Mode } from './modes.ts';
import { Notices } from './Notices.tsx';
import { useHeights } from './useHeights.ts';
import { useLayout, useScreen } from './useScreen.ts';

const selectSize = (state: State) => state.size;
const selectLoading = (state: State) => state.phase === 'loading';
const selectRailOpen = (state: State) => state.railOpen;
const selectPhoneView = (state: State) => state.phoneView;
const selectDock = (state: State) => state.dock;

/** The first picture shows a cluster whose logs are empty: theirs is a place that is kept. */
const Logs = lazy(async () => {
  await firstPicture();
  const { Logs } = await import('../views/logs/index.ts');
  return { default: Logs };
});
/** Not of the first picture, or of small screens alone, where their place is kept. */
const Sheet = lazy(() => import('./Sheet.tsx').then(({ Sheet }) => ({ default: Sheet })));
const SelectionSheet = lazy(() =>
  import('../views/phone/SelectionSheet.tsx').then(({ SelectionSheet }) => ({ default: SelectionSheet })),
);
const SpaceTime = lazy(() => import('../views/spacetime/index.ts').then(({ SpaceTime }) => ({ default: SpaceTime })));

/** Landmarks do not nest: the rail stands beside `main`. */
const regions = {
  wide: { Main: PictureRegion, Rest: Wide },
  tablet: { Main: PictureRegion, Rest: Tablet },
  phone: { Main: PhoneView, Rest: Phone },
} as const;

/** The regions of the page in the order of the focus; where each lies is the style sheet's business. */
export function Frame({ mode }: { readonly mode: Mode }) {
  const screen = useScreen();
  const layout = useLayout(screen);
  const size = useStore(selectSize);
  const loading = useStore(selectLoading);
  const { Main, Rest } = loading ? { Main: Loading, Rest: Nothing } : regions[layout];
  return (
    <div
      className={styles.frame}
      data-layout={layout}
      data-screen={screen}
      data-view={useStore(selectPhoneView)}
      data-dock={useStore(selectDock)}
      data-rail={useStore(selectRailOpen) ? 'open' : 'closed'}
      style={useHeights(size || 5, screen)}
    >
      <Sign />
      <main className={styles.main}>
        <Bars />
        <Main />
        <ModeLine mode={mode} />
      </main>
      <Rest />
      <Notices />
    </div>
  );
}

function Nothing() {
  return null;
}

/** Space-time takes the place of stage and tape. */
function PictureRegion() {
  return useStore(selectDock) === 'spaceTime' ? <SpaceTimeRegion /> : <StageRegion />;
}

function SpaceTimeRegion() {
  return (
    <div className={styles.spaceTime}>
      <Suspense>
        <SpaceTime />
      </Suspense>
    </div>
  );
}

function StageRegion() {
  return (
    <div className={styles.stage}>
      <Stage />
    </div>
  );
}

function Wide() {
  const spaceTime = useStore(selectDock) === 'spaceTime';
  const short = useScreen() === 'short';
  return (
    <>
      <div className={styles.rail}>
        {short ? (
          <Suspense>
            <Sheet />
          </Suspense>
        ) : (
          <Rail />
        )}
      </div>
      <div className={styles.transport}>
        <Transport />
      </div>
      {!spaceTime && (
        <>
          <div className={styles.tape}>
            <Tape />
          </div>
          {!short && (
            <div className={styles.logs}>
              <Suspense>
                <Logs />
              </Suspense>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** The rail is a sheet at the foot, and the logs one of its pages. */
function Tablet() {
  const spaceTime = useStore(selectDock) === 'spaceTime';
  return (
    <>
      <div className={styles.transport}>
        <Transport />
      </div>
      {!spaceTime && (
        <div className={styles.tape}>
          <Tape />
        </div>
      )}
      <Suspense fallback={<div className={styles.sheet} data-size="half" />}>
        <Sheet />
      </Suspense>
    </>
  );
}

/** One view at a time between the sign and the transport. */
function PhoneView() {
  const view = useStore(selectPhoneView);
  const spaceTime = useStore(selectDock) === 'spaceTime';
  if (view === 'logs')
    return (
      <div className={styles.page}>
        <Suspense>
          <Logs />
        </Suspense>
      </div>
    );
  if (view !== 'stage') return null;
  if (spaceTime) return <SpaceTimeRegion />;
  return (
    <>
      <StageRegion />
      <div className={styles.tape}>
        <Tape />
      </div>
      <div className={styles.sheet}>
        <Suspense>
          <SelectionSheet />
        </Suspense>
      </div>
    </>
  );
}

function Phone() {
  const view = useStore(selectPhoneView);
  return (
    <>
      {(view === 'events' || view === 'more') && (
        <div className={styles.page}>
          <Rail />
        </div>
      )}
      <div className={styles.transport}>
        <Transport />
      </div>
      <TabBar />
    </>
  );
}
