import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { actions, type Feed } from '../../../store/index.ts';
import { eventsWords } from './words.ts';
import { EventLine } from './EventLine.tsx';
import styles from './Events.module.css';
import type { Line } from './fold.ts';

/** Older rows are asked for when so many pixels are left below. */
const NEAR_THE_END = 240;

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
  const hasOlder = feed.rows.length < feed.matching;
  const askOlder = () => {
    const { scrollTop, scrollHeight, clientHeight } = box.current!;
    if (hasOlder && scrollHeight - scrollTop - clientHeight < NEAR_THE_END) actions.showOlderEvents();
  };
  const oldest = feed.rows.at(-1)?.id ?? -1;
  useEffect(askOlder, [hasOlder, oldest]);

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
    setFocused({ row: lines[row]!.row.id, column });
    const cells = box.current!.querySelectorAll('[role=row]')[row]!.querySelectorAll<HTMLElement>('button');
    (cells[column] ?? cells[0])?.focus();
  };

  return (
    <div ref={box} className={styles.scroll} onScroll={askOlder}>
      <div role="grid" aria-label={eventsWords.list} aria-rowcount={hasOlder ? -1 : lines.length} onKeyDown={move}>
        {lines.map((line, index) => (
          <EventLine
            key={line.row.id}
            line={line}
            chosen={line.events.includes(chosen)}
            tabStop={index === stop}
            onFocus={setFocused}
          />
        ))}
      </div>
    </div>
  );
}
