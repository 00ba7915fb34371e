import { memo } from 'react';
import { RowHead } from '../tape/Gutter.tsx';
import styles from './Logs.module.css';

/** Ids of the rows where no tape beside the logs shows them; the grid's own row heads carry the names. */
export const Heads = memo(function Heads(props: { ids: readonly number[]; header: number; row: number }) {
  const { ids, header, row } = props;
  return (
    <div className={styles.heads} style={{ top: header }} aria-hidden="true">
      {ids.map((id) => (
        <div key={id} style={{ height: row }}>
          <RowHead id={id} small={false} letters={false} />
        </div>
      ))}
    </div>
  );
});
