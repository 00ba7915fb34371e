import { memo, useMemo } from 'react';
import { useShallow } from 'zustand/shallow';
import { knowsTooMuch } from '../../geometry/logs.ts';
import { type LogWindow, type State, useStore } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './Logs.module.css';

interface Props {
  readonly ids: readonly number[];
  readonly header: number;
  readonly row: number;
  readonly window: LogWindow;
}

/** While a property is broken: in figures, up to where each server knows entries committed and has applied them. */
export const Facts = memo(function Facts({ ids, header, row, window }: Props) {
  return (
    <div className={styles.facts} aria-hidden="true">
      <div className={styles.factRow} data-head="" style={{ height: header }}>
        <span>{words.knows}</span>
        <span>{words.applied}</span>
      </div>
      {ids.map((id) => (
        <FactRow key={id} id={id} height={row} window={window} />
      ))}
    </div>
  );
});

const facts = (id: number) => (state: State) => {
  const server = state.servers[id];
  return [server?.commitIndex ?? 0, server?.lastApplied ?? 0, server?.status === 'down'] as const;
};

function FactRow({ id, height, window }: { id: number; height: number; window: LogWindow }) {
  const [commitIndex, lastApplied, down] = useStore(useShallow(facts(id)));
  const danger = useMemo(() => knowsTooMuch(window, id, commitIndex), [window, id, commitIndex]);
  return (
    <div
      className={styles.factRow}
      style={{ height }}
      data-hollow={down || undefined}
      data-danger={(danger && !down) || undefined}
    >
      <span>{commitIndex}</span>
      <span>{lastApplied}</span>
    </div>
  );
}
