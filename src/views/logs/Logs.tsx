import { range } from 'd3';
import { memo, useMemo, useRef } from 'react';
import { logColumns } from '../../geometry/log-columns.ts';
import { CELL_GAP, seenColumns } from '../../geometry/logs.ts';
import { type State, useStore } from '../../store/index.ts';
import { useRows } from '../tape/useRows.ts';
import { useAlone, useScreen } from '../tape/useScreen.ts';
import { useWidth } from '../tape/useWidth.ts';
import { Facts } from './Facts.tsx';
import { Head } from './Head.tsx';
import { Heads } from './Heads.tsx';
import { Legend } from './Legend.tsx';
import { legendItems } from './legendItems.ts';
import { LogGrid } from './LogGrid.tsx';
import { DISK_ROOM, selectAskedLeader, selectDisks } from './useLook.ts';
import { words } from './words.ts';
import styles from './Logs.module.css';

const selectLogs = (state: State) => state.logs;
const selectSize = (state: State) => state.size;
const selectBroken = (state: State) => state.violations.length > 0;

/** The rail's width on the main screen, until it is measured. */
const USUAL_WIDTH = 420;
const TERMS_ONLY_BELOW = 370;
/** Room of the columns `knows` and `applied`. */
const FACTS_WIDTH = 128;
/** Rows of the logs where no tape stands beside them: high enough for a finger. */
const ALONE = { row: 48, header: 30, axis: 34 };

/**
 * The logs of all servers. In the dock they share the rows of the tape beside them; on a phone and in a tablet's sheet
 * no tape is beside them, and they carry the servers' ids themselves.
 */
export const Logs = memo(function Logs() {
  const screen = useScreen();
  const alone = useAlone();
  const shared = useRows(screen);
  const size = useStore(selectSize);
  const all = useMemo(() => range(1, size + 1), [size]);
  const ids = alone ? all : shared.ids;
  const { row, header, axis } = alone ? ALONE : shared.layout;

  const element = useRef<HTMLElement>(null);
  const width = useWidth(element, USUAL_WIDTH);
  const window = useStore(selectLogs);
  const broken = useStore(selectBroken) && !alone;
  const tight = !alone && width < TERMS_ONLY_BELOW;
  const left = alone ? 88 : tight ? 14 : 24;
  const room = Math.max(60, width - left - (broken ? FACTS_WIDTH : alone ? 12 : 24));
  const beside = useStore(selectDisks) ? DISK_ROOM + CELL_GAP + 1 : 0;
  const layout = useMemo(() => logColumns(room, window, tight, beside), [room, window, tight, beside]);
  const { first, last } = seenColumns(window, layout.columns);

  const asked = useStore(selectAskedLeader);
  const items = useMemo(() => legendItems(window, ids, first, last), [window, ids, first, last]);
  const rowsHeight = (alone ? ids.length : shared.layout.visible) * row;
  const height = header + rowsHeight + axis;
  const lines = range(1, Math.round(rowsHeight / row)).map((i) => header + i * row);

  return (
    <section
      ref={element}
      className={styles.logs}
      aria-label={words.logs}
      data-alone={alone || undefined}
      data-picture="logs"
    >
      {screen !== 'wall' && <Head columns={layout.columns} last={last} longest={window.longest} />}
      <div className={styles.body} style={{ height }}>
        <svg className={styles.rules} width="100%" height={height} aria-hidden="true">
          {lines.map((y) => (
            <line key={y} x1={alone ? 12 : 0} x2={Math.max(0, width - 20)} y1={y} y2={y} />
          ))}
        </svg>
        {alone && <Heads ids={ids} header={header} row={row} />}
        <LogGrid
          ids={ids}
          window={window}
          first={first}
          last={last}
          layout={layout}
          row={row}
          header={header}
          left={left}
          room={room}
          leader={asked}
        />
        {broken && <Facts ids={ids} header={header} row={row} window={window} />}
        {window.longest === 0 && size > 0 ? (
          <p className={styles.empty} style={{ top: header + rowsHeight / 2 - 15 }}>
            {words.empty}
          </p>
        ) : (
          axis >= 20 && (
            <Legend
              items={items}
              leader={asked}
              term={window.entries.at(-1)?.term ?? 0}
              width={width - 34}
              height={axis}
            />
          )
        )}
      </div>
    </section>
  );
});
