import { memo } from 'react';
import { range } from 'd3';
import { previewLayout } from '../../geometry/preview.ts';
import type { Preview } from '../../store/index.ts';
import { LogsPreview } from './LogsPreview.tsx';
import { TapePreview } from './TapePreview.tsx';
import styles from './Preview.module.css';

interface Props {
  readonly preview: Preview | null;
  readonly shows: 'tape' | 'logs';
  /** Of the cluster, for the rows that stand there until the preview does. */
  readonly servers: number;
}

/** How a scenario ends, in the grammar of the tape or of the logs; five lines where that is not known. */
export const PreviewPicture = memo(function PreviewPicture({ preview, shows, servers }: Props) {
  const size = preview?.size ?? servers;
  const { width, height, left, row, first, shrunk } = previewLayout(preview ? size : 5);
  return (
    <svg className={styles.preview} viewBox={`0 0 ${width} ${height}`} data-known={preview !== null} aria-hidden="true">
      {preview ? (
        <>
          {range(size).map((i) => (
            <text key={i} className={styles.id} x={12} y={first + i * row + 5} fontSize={13 * shrunk}>
              S{i + 1}
            </text>
          ))}
          {shows === 'tape' ? <TapePreview preview={preview} /> : <LogsPreview preview={preview} />}
        </>
      ) : (
        range(5).map((i) => (
          <line key={i} className={styles.line} x1={left} x2={width - 12} y1={first + i * row} y2={first + i * row} />
        ))
      )}
    </svg>
  );
});
