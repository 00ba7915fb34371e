import { range } from 'd3';
import { termSlot } from '../../design/terms.ts';
import {
  CELL_GAP,
  cellState,
  columnLayout,
  entryAt,
  knowsTooMuch,
  removedFrom,
  seenColumns,
} from '../../geometry/logs.ts';
import { previewLayout } from '../../geometry/preview.ts';
import type { Preview, ServerState } from '../../store/index.ts';
import styles from './Preview.module.css';

/** Cells are wider than they are high, and leave each row some air. */
const HIGHEST = 25;
const WIDEST = 120;
/** Of a digit: its height, in font sizes. */
const DIGIT = 0.72;

/** The logs at the end of a scenario, terms alone. */
export function LogsPreview({ preview }: { readonly preview: Preview }) {
  const { logs, servers, size } = preview;
  const { left, room, row, first, shrunk } = previewLayout(size);
  const columns = columnLayout(room, logs.entries, true);
  const seen = seenColumns(logs, columns.columns);
  const height = Math.min(HIGHEST, row - 4);
  const to = Math.min(seen.last, logs.longest);
  // Few entries are drawn wide: half a picture without anything says nothing.
  const pitch = Math.max(columns.pitch, Math.min(WIDEST, room / (to - seen.first + 1)));
  const shown = { pitch, cell: pitch - CELL_GAP, height, shrunk, from: seen.first, to };
  return servers.slice(1, size + 1).map((server, i) => (
    <g key={server.id} transform={`translate(${left} ${first + i * row})`}>
      <Log server={server} preview={preview} shown={shown} />
    </g>
  ));
}

interface Shown {
  readonly pitch: number;
  readonly cell: number;
  readonly height: number;
  readonly shrunk: number;
  readonly from: number;
  readonly to: number;
}

function Log({ server, preview, shown }: { server: ServerState; preview: Preview; shown: Shown }) {
  const { logs, servers } = preview;
  const { id, commitIndex, status } = server;
  const { pitch, cell, height, shrunk, from, to } = shown;
  const removed = removedFrom(logs, servers.slice(1), id);
  // In the free half of a cell, clear of its edges.
  const half = Math.min(12.6 * shrunk, (height / 2 - 3) / DIGIT);
  const barX = (commitIndex - from + 1) * pitch - CELL_GAP / 2;
  return (
    <>
      {range(from, to + 1).map((index) => {
        const entry = entryAt(logs, id, index);
        const box = { x: (index - from) * pitch, y: -height / 2, width: cell, height, rx: 3 };
        if (!entry) return <rect key={index} className={styles.missing} {...box} />;
        const state = cellState(entry);
        return (
          <g key={index} data-term={termSlot(entry.term)} data-state={state}>
            <rect className={styles.cell} {...box} />
            {state === 'majority' && <rect className={styles.half} {...box} y={0} height={height / 2} rx={2} />}
            {state === 'majority' && <rect className={styles.rim} {...box} />}
            <text
              className={styles.term}
              x={box.x + cell / 2}
              y={state === 'majority' ? -height / 4 + (DIGIT * half) / 2 : 4.5 * shrunk}
              fontSize={state === 'majority' ? half : 12.6 * shrunk}
            >
              {entry.term}
            </text>
            {index >= removed && (
              <path className={styles.strike} d={`M${box.x},${height / 2}L${box.x + cell},${-height / 2}`} />
            )}
          </g>
        );
      })}
      {commitIndex >= from && commitIndex <= to && (
        <rect
          className={styles.bar}
          data-danger={knowsTooMuch(logs, id, commitIndex) || undefined}
          data-hollow={status === 'down' || undefined}
          x={barX - 1.7}
          y={-height / 2 - 2}
          width={3.4}
          height={height + 4}
        />
      )}
    </>
  );
}
