import { range } from 'd3';
import { memo, useMemo } from 'react';
import { useShallow } from 'zustand/shallow';
import type { LogColumns } from '../../geometry/log-columns.ts';
import { CELL_GAP, cellState, entryAt, knowsTooMuch, shortCommand } from '../../geometry/logs.ts';
import { type LogWindow, type State, useStore } from '../../store/index.ts';
import { Cell, MissingCell } from './Cell.tsx';
import { markedEntries } from '../lesson/look.ts';
import { words } from './words.ts';
import styles from './Logs.module.css';

interface LogRowProps {
  readonly id: number;
  /** Place among the rows of the grid, and the column that has its tab stop (-1: another row has it). */
  readonly place: number;
  readonly tabColumn: number;
  readonly window: LogWindow;
  readonly first: number;
  readonly last: number;
  /** One less than `first` while a column slides out. */
  readonly drawnFirst: number;
  /** Index whose cell stands at x = 0 of the strip. */
  readonly base: number;
  readonly layout: LogColumns;
  readonly height: number;
  readonly removedFrom: number;
  readonly selectedIndex: number;
  readonly selectedTerm: number;
  /** The leader whose nextIndex and matchIndex for this server are shown; 0 = nobody's. */
  readonly leader: number;
  /** There is room behind the last entry to say whether the log is on disk. */
  readonly disk: boolean;
}

const NOTHING: readonly string[] = [];

const knowledge = (id: number) => (state: State) => {
  const server = state.servers[id];
  return [server?.commitIndex ?? 0, server?.lastApplied ?? 0, server?.status ?? 'up'] as const;
};

const standing = (leader: number, id: number) => (state: State) => {
  const { matchIndex, nextIndex } = (leader !== id ? state.servers[leader] : undefined) ?? {};
  return [matchIndex?.[id] ?? 0, nextIndex?.[id] ?? 0] as const;
};

const durability = (id: number) => (state: State) => {
  const server = state.servers[id];
  if (!server || server.status === 'down') return '';
  return server.durable.lastIndex < server.lastIndex ? words.inMemory : words.onDisk;
};
const hidden = (id: number) => (state: State) => state.viewAs > 0 && state.viewAs !== id;

/** The log of one server: its entries, up to where it knows them committed, and which of them it has applied. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { id, place, tabColumn, window, first, last, drawnFirst, base, layout, height, leader } = props;
  const [commitIndex, lastApplied, status] = useStore(useShallow(knowledge(id)));
  const [matchIndex, nextIndex] = useStore(useShallow(standing(leader, id)));
  const durable = useStore(useMemo(() => durability(id), [id]));
  const unknown = useStore(useMemo(() => hidden(id), [id]));
  const marked = useStore(useMemo(() => markedEntries(id), [id]));
  const marks = marked === '' ? NOTHING : marked.split(',');
  const danger = useMemo(() => knowsTooMuch(window, id, commitIndex), [window, id, commitIndex]);
  const { pitch, cell } = layout;
  const hollow = status === 'down';
  const left = (index: number) => (index - base) * pitch;

  return (
    <div
      role="row"
      className={styles.row}
      style={{ height }}
      data-unknown={unknown || undefined}
      data-lit={marks.includes('log') || undefined}
    >
      <span
        role="rowheader"
        className={styles.hiddenHead}
        data-cell={`${place}:0`}
        tabIndex={tabColumn === 0 ? 0 : -1}
        style={{ left: left(first) }}
      >
        <span className="visually-hidden">
          {words.server(id, commitIndex, lastApplied, status)} {props.disk && durable !== '' && `${durable}.`}
        </span>
      </span>
      {range(drawnFirst, last + 1).map((index) => {
        const entry = entryAt(window, id, index);
        const column = index - first + 1;
        const common = {
          left: left(index),
          width: cell,
          place: index < first ? '' : `${place}:${column}`,
          tabIndex: tabColumn === column ? (0 as const) : (-1 as const),
        };
        if (!entry) return <MissingCell key={index} {...common} name={words.missing(index, id)} />;
        const state = cellState(entry);
        const applied = index <= lastApplied;
        const removed = index >= props.removedFrom;
        return (
          <Cell
            key={index}
            {...common}
            name={words.entry(index, id, entry.term, entry.command, state, applied, removed)}
            term={entry.term}
            text={textOf(entry.command, layout)}
            state={state}
            applied={applied ? (hollow ? 'hollow' : 'yes') : 'no'}
            removed={removed}
            lit={marks.includes(`hi ${index}`)}
            picked={marks.includes(`pick ${index}`)}
            selected={index >= first && index === props.selectedIndex && entry.term === props.selectedTerm}
          />
        );
      })}
      {commitIndex >= first - 1 && commitIndex <= last && commitIndex > 0 && (
        <i
          className={styles.bar}
          data-hollow={hollow || undefined}
          data-danger={danger || undefined}
          style={{ left: left(commitIndex + 1) - CELL_GAP / 2 }}
        />
      )}
      {matchIndex >= first && matchIndex <= last && (
        <i className={styles.match} style={{ left: left(matchIndex) + cell - 10 }} />
      )}
      {props.disk && durable !== '' && (
        <span className={styles.disk} style={{ left: left(last + 1) + 10 }} aria-hidden="true">
          {durable}
        </span>
      )}
      {nextIndex >= first && nextIndex <= last + 1 && (
        <i className={styles.next} style={{ left: left(nextIndex) + 10 }} />
      )}
    </div>
  );
});

/** As much of a command as the columns have room for. */
function textOf(command: string, { termsOnly, whole }: LogColumns): string {
  if (termsOnly) return '';
  return whole && command !== '' ? command : shortCommand(command);
}
