import { type CSSProperties, lazy, type MouseEvent, Suspense, useEffect, useState } from 'react';
import { cx, focusHome } from '../../design/controls/index.ts';
import { rowLayout } from '../../geometry/rows.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { selectPhase, showsOf } from '../../views/lesson/look.ts';
import { words as lessonWords } from '../../views/lesson/words.ts';
import {
  Aside,
  Blank,
  Caption,
  Clock,
  Enlarged,
  LaserRing,
  selectAsks,
  WallSign,
} from '../../views/presenter/index.ts';
import { Ending } from '../../views/presenter/Ending.tsx';
import { selectWhy, showWhy, useOverlay } from '../../views/presenter/overlay.ts';
import { Stage } from '../../views/stage/Stage.tsx';
import { Tape } from '../../views/tape/index.ts';
import { Bars } from '../Bars.tsx';
import { tableOf, useKeyboard } from '../keyboard.ts';
import untold from '../lesson/untold.module.css';
import { ModeLine } from '../ModeLine.tsx';
import { Notices } from '../Notices.tsx';
import { leave, openNotes, wallTable } from './keys.ts';
import { useAwake } from './useAwake.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useIdle } from './useIdle.ts';
import { useStaying } from './useStaying.ts';
import styles from './Wall.module.css';

const Logs = lazy(() => import('../../views/logs/index.ts').then(({ Logs }) => ({ default: Logs })));
const SpaceTime = lazy(() =>
  import('../../views/spacetime/index.ts').then(({ SpaceTime }) => ({ default: SpaceTime })),
);
const WallWhy = lazy(() => import('../../views/presenter/WallWhy.tsx').then(({ WallWhy }) => ({ default: WallWhy })));

const selectSize = (state: State) => state.size;
const selectSpotlight = ({ spotlight, selection: { kind } }: State) =>
  spotlight && (kind === 'server' || kind === 'message');
/** What the terms of the longest log take, and what is said beside them while something is broken. */
const selectLogsWidth = ({ logs, violations }: State) => 44 + 42 * logs.longest + (violations.length > 0 ? 128 : 0);
const selectShows = ({ lesson, dock }: State) =>
  dock === 'spaceTime' ? 'spaceTime' : lesson !== null && showsOf(lesson) === 'logs' ? 'logs' : 'tape';

/** The whole window is the picture, for a class: sign, stage and tape, enlarged; and the keys of a clicker. */
export function Wall() {
  const [table] = useState(() => tableOf(wallTable));
  const mode = useKeyboard(table);
  const idle = useIdle();
  useFullScreen(leave);
  useAwake();
  useStaying();
  useEffect(() => {
    document.documentElement.dataset['presenting'] = '';
    return () => {
      delete document.documentElement.dataset['presenting'];
      showWhy(false);
      // The page is there again by then.
      setTimeout(focusHome);
    };
  }, []);
  const asks = useStore(selectAsks);
  const phase = useStore(selectPhase);
  const shows = useStore(selectShows);
  const logsWidth = useStore(selectLogsWidth);
  const why = useOverlay(selectWhy);
  const spotlight = useStore(selectSpotlight);
  const { height, visible } = rowLayout(useStore(selectSize) || 5, 'wall');
  return (
    <div
      className={cx(styles.room, untold.untold)}
      data-wall={asks ? 'asks' : 'shows'}
      data-lesson={phase ?? undefined}
      data-idle={idle || undefined}
      data-spotlight={spotlight || undefined}
      style={
        {
          '--rows': visible,
          '--predict-first': `'${lessonWords.predictFirst}'`,
          '--logs-width': `${logsWidth}px`,
        } as CSSProperties
      }
      onClickCapture={keepLinks}
    >
      <Enlarged className={styles.wall!}>
        <WallSign onNotes={openNotes} onLeave={actions.leavePresenting} />
        <main className={styles.picture} data-shows={shows} data-asks={asks || undefined}>
          <div className={styles.bar}>
            <Bars />
            <Caption />
          </div>
          {shows === 'spaceTime' ? (
            <div className={styles.whole}>
              <div>
                <Suspense>
                  <SpaceTime bare />
                </Suspense>
              </div>
            </div>
          ) : (
            <>
              <div className={styles.stage}>
                <Stage />
              </div>
              <div className={styles.tape} style={{ height }}>
                <Tape />
                <Clock />
              </div>
              {shows === 'logs' && (
                <div className={styles.logs} style={{ height }}>
                  <Suspense>
                    <Logs />
                  </Suspense>
                </div>
              )}
            </>
          )}
          <Aside />
          <Ending />
          <ModeLine mode={mode} />
          <Suspense>{why && <WallWhy />}</Suspense>
          <Notices passing />
        </main>
      </Enlarged>
      <LaserRing />
      <Blank />
    </div>
  );
}

/** In front of a class nothing leads away. */
function keepLinks(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a[href]')) event.preventDefault();
}
