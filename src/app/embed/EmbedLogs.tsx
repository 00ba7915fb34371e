import { range } from 'd3';
import { useMemo, useRef } from 'react';
import { useShallow } from 'zustand/shallow';
import { RoleGlyph } from '../../design/glyphs/index.ts';
import { logColumns, type LogColumns } from '../../geometry/log-columns.ts';
import { CELL_GAP, seenColumns } from '../../geometry/logs.ts';
import { useStore, type LogWindow, type State } from '../../store/index.ts';
import { LogGrid } from '../../views/logs/LogGrid.tsx';
import { useBox } from './useBox.ts';
import styles from './Embed.module.css';
import { embedWords as words } from './words.ts';

const selectLogs = (state: State) => state.logs;
const selectSize = (state: State) => state.size;

const ROW = { most: 46, least: 26 };
/** Room for the indices above the cells, and for a server's outline and id before them. */
const HEADER = 22;
const HEAD = 64;
/** Pixels of a cell around the digits of its term. */
const AROUND = 10;
const DIGIT = 8;
const BESIDE = 10;

const look = (id: number) => (state: State) => {
  const server = state.servers[id];
  return [server?.role ?? 'follower', server?.status ?? 'up', server?.currentTerm ?? 0] as const;
};

/** The logs of all servers; beside the stage as terms: what was agreed on is seen, what it was is not. */
export function EmbedLogs({ termsOnly }: { readonly termsOnly: boolean }) {
  const element = useRef<HTMLElement>(null);
  const { width, height } = useBox(element);
  const size = useStore(selectSize);
  const window = useStore(selectLogs);
  const ids = useMemo(() => range(1, size + 1), [size]);
  const room = Math.max(20, width - HEAD - BESIDE);
  const layout = useMemo(
    () => (termsOnly ? termColumns(room, window.entries) : logColumns(room, window, false)),
    [room, window, termsOnly],
  );
  const { first, last } = seenColumns(window, layout.columns);
  const row = Math.max(ROW.least, Math.min(ROW.most, Math.floor((height - HEADER) / size)));
  return (
    <section ref={element} className={styles.logs} aria-label={words.logs}>
      <div className={styles.rows} style={{ height: HEADER + size * row }}>
        <div className={styles.heads} style={{ top: HEADER }} aria-hidden="true">
          {ids.map((id) => (
            <Head key={id} id={id} height={row} />
          ))}
        </div>
        <LogGrid
          ids={ids}
          window={window}
          first={first}
          last={last}
          layout={layout}
          row={row}
          header={HEADER}
          left={HEAD}
          room={room}
          leader={0}
        />
      </div>
    </section>
  );
}

/** As narrow as the digits of the highest term. */
function termColumns(room: number, entries: LogWindow['entries']): LogColumns {
  const digits = String(Math.max(0, ...entries.map(({ term }) => term))).length;
  const cell = digits * DIGIT + AROUND;
  const pitch = cell + CELL_GAP;
  return { columns: Math.max(1, Math.floor((room + CELL_GAP) / pitch)), pitch, cell, termsOnly: true, whole: false };
}

/** The rows of the grid carry the names. */
function Head({ id, height }: { readonly id: number; readonly height: number }) {
  const [role, status, term] = useStore(useShallow(look(id)));
  return (
    <span className={styles.head} style={{ height }}>
      <RoleGlyph role={role} status={status} term={term} size={26} />S{id}
    </span>
  );
}
