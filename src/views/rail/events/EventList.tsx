import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatClock } from '../../../narration/index.ts';
import { actions, type Feed } from '../../../store/index.ts';
import { words } from '../words.ts';
import { EventLine } from './EventLine.tsx';
import styles from './Events.module.css';
import type { Line } from './fold.ts';

const LINE_HEIGHT = 37;
/** Older rows are asked for when so many lines are left below. */
const NEAR_THE_END = 6;

interface Props {
  readonly lines: readonly Line[];
  readonly feed: Feed;
  /** The selected event, -1 for none. */
  readonly chosen: number;
}

/** A grid with one tab stop: up and down by line, left and right between a line and its rule. */
export function EventList({ lines, feed, chosen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<{ row: number; column: number }>({ row: -1, column: 0 });
  // eslint-disable-next-line react-hooks/incompatible-library -- it keeps its own state and is read in render only here
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => lines[index]!.row.id,
    overscan: 6,
    initialRect: { width: 420, height: 400 },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const hasOlder = feed.rows.length < feed.matching;
  const oldest = feed.rows.at(-1)?.id ?? -1;
  useEffect(() => {
    if (hasOlder && last >= lines.length - NEAR_THE_END) actions.showOlderEvents();
  }, [hasOlder, last, lines.length, oldest]);

  const here = lines.findIndex(({ row }) => row.id === focused.row);
  const stop =
    here === -1
      ? Math.max(
          0,
          lines.findIndex(({ events }) => events.includes(chosen)),
        )
      : here;

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const target = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: lines.length - 1,
      PageDown: stop + 8,
      PageUp: stop - 8,
    }[event.key];
    const sideways = { ArrowLeft: 0, ArrowRight: 1 }[event.key];
    if (target === undefined && sideways === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const row = Math.min(lines.length - 1, Math.max(0, target ?? stop));
    const column = sideways ?? focused.column;
    virtual.scrollToIndex(row);
    setFocused({ row: lines[row]!.row.id, column });
    requestAnimationFrame(() => {
      const line = box.current?.querySelector(`[aria-rowindex="${row + 1}"]`);
      const cells = line?.querySelectorAll<HTMLElement>('button') ?? [];
      (cells[column] ?? cells[0])?.focus({ preventScroll: true });
    });
  };

  return (
    <div ref={box} className={styles.scroll}>
      <div
        role="grid"
        aria-label={words.events.list}
        aria-rowcount={hasOlder ? -1 : lines.length}
        className={styles.list}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={move}
      >
        {items.map(({ index, key, start }) => {
          const line = lines[index]!;
          return (
            <EventLine
              key={key}
              line={line}
              index={index}
              start={start}
              chosen={line.events.includes(chosen)}
              tabStop={index === stop}
              measure={virtual.measureElement}
              onFocus={setFocused}
            />
          );
        })}
      </div>
      {feed.droppedBefore > 0 && !hasOlder && (
        <p className={styles.dropped}>{words.events.dropped(formatClock(feed.droppedBefore))}</p>
      )}
    </div>
  );
}
