import type { CSSProperties } from 'react';
import { rowLayout } from '../geometry/rows.ts';
import { useStore, type State } from '../store/index.ts';
import { SelectionSheet, TabBar } from '../views/phone/index.ts';
import { Sign } from '../views/sign/index.ts';
import { Transport } from '../views/transport/index.ts';
import { Bars } from './Bars.tsx';
import styles from './Frame.module.css';
import { Loading } from './Loading.tsx';
import { ModeLine } from './ModeLine.tsx';
import type { Mode } from './modes.ts';
import { Notices } from './Notices.tsx';
import { Logs, Rail, Stage, Tape } from './regions.tsx';
import { Sheet } from './Sheet.tsx';
import { useLayout, useScreen } from './useScreen.ts';

const selectSize = (state: State) => state.size;
const selectLoading = (state: State) => state.phase === 'loading';
const selectRailOpen = (state: State) => state.railOpen;
const selectPhoneView = (state: State) => state.phoneView;

const regions = { wide: Wide, tablet: Tablet, phone: Phone } as const;

/** The regions of the page in the order of the focus; where each lies is the style sheet's business. */
export function Frame({ mode }: { readonly mode: Mode }) {
  const screen = useScreen();
  const layout = useLayout(screen);
  const size = useStore(selectSize);
  const Regions = useStore(selectLoading) ? Loading : regions[layout];
  return (
    <div
      className={styles.frame}
      data-layout={layout}
      data-screen={screen}
      data-view={useStore(selectPhoneView)}
      data-rail={useStore(selectRailOpen) ? 'open' : 'closed'}
      style={{ '--tape-height': `${rowLayout(size || 5, screen).height}px` } as CSSProperties}
    >
      <Sign />
      <main className={styles.main}>
        <Bars />
        <Regions />
        <ModeLine mode={mode} />
      </main>
      <Notices />
    </div>
  );
}

function Wide() {
  return (
    <>
      <div className={styles.stage}>
        <Stage />
      </div>
      <div className={styles.rail}>
        <Rail />
      </div>
      <div className={styles.transport}>
        <Transport />
      </div>
      <div className={styles.tape}>
        <Tape />
      </div>
      <div className={styles.logs}>
        <Logs />
      </div>
    </>
  );
}

/** The rail is a sheet at the foot, and the logs one of its pages. */
function Tablet() {
  return (
    <>
      <div className={styles.stage}>
        <Stage />
      </div>
      <div className={styles.transport}>
        <Transport />
      </div>
      <div className={styles.tape}>
        <Tape />
      </div>
      <Sheet />
    </>
  );
}

/** One view at a time between the sign and the transport. */
function Phone() {
  const view = useStore(selectPhoneView);
  return (
    <>
      {view === 'stage' && (
        <>
          <div className={styles.stage}>
            <Stage />
          </div>
          <div className={styles.tape}>
            <Tape />
          </div>
          <div className={styles.sheet}>
            <SelectionSheet />
          </div>
        </>
      )}
      {view === 'logs' && (
        <div className={styles.page}>
          <Logs />
        </div>
      )}
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
