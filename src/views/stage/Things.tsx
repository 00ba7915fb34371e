import { memo, useState, type KeyboardEvent } from 'react';
import { nextInDirection } from '../../geometry/hit.ts';
import type { Point } from '../../geometry/plane.ts';
import styles from './Things.module.css';
import type { Mover } from './movers.ts';
import { thingFromKey, thingKey, type Thing } from './things.ts';
import { words } from './words.ts';

export interface NamedThing {
  readonly thing: Thing;
  readonly name: string;
  /** Middle of the button; messages are moved by the animation layer instead. */
  readonly at: Point | null;
  readonly size: number;
  readonly selected: boolean;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The stage for keyboard and assistive technology: one tab stop, a real button for each server and, when there is time
 * to reach them, for each message. The picture itself is hidden from them.
 */
export const Things = memo(function Things(props: {
  readonly things: readonly NamedThing[];
  readonly movers: Mover;
  readonly onMenu: (thing: Thing, element: HTMLElement) => void;
  /** Enter on what is selected already: its act. */
  readonly onEnter: (thing: Thing) => void;
}) {
  const { things, movers, onMenu, onEnter } = props;
  const [stop, setStop] = useState('');
  const keys = things.map(({ thing }) => thingKey(thing));
  const tabStop = keys.includes(stop) ? stop : keys[0];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const here = event.target as HTMLElement;
    const thing = thingFromKey(here.dataset['thing']);
    if (!thing || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    if (event.key === '.' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      onMenu(thing, here);
    } else if (event.key === 'Enter' && thing.kind === 'message' && here.dataset['selected'] !== undefined) {
      onEnter(thing);
    } else if (direction && !event.shiftKey) {
      const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
      const middle = (element: HTMLElement): Point => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      };
      buttons[nextInDirection(middle(here), buttons.map(middle), direction)]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div role="group" aria-label={words.things} className={styles.things} onKeyDown={onKeyDown}>
      {things.map(({ thing, name, at, size, selected }, i) => (
        <button
          key={keys[i]}
          ref={thing.kind === 'message' ? (element) => movers.follower(thing.message, element) : undefined}
          type="button"
          className={styles.thing}
          data-thing={keys[i]}
          data-selected={selected || undefined}
          aria-label={name}
          aria-pressed={selected}
          tabIndex={keys[i] === tabStop ? 0 : -1}
          style={{
            width: size,
            height: size,
            left: (at?.x ?? 0) - size / 2,
            top: (at?.y ?? 0) - size / 2,
          }}
          onFocus={() => setStop(keys[i]!)}
        />
      ))}
    </div>
  );
});
