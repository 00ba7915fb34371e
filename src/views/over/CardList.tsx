import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { towards } from './towards.ts';

/**
 * Cards with arrows between them in the order of the page. A card is what has `data-card`, its name; one of them is the
 * tab stop. `onMove`: the focus has moved to it.
 */
export function CardList(props: { readonly onMove: (name: string) => void; readonly children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const here = cards.indexOf(document.activeElement as HTMLElement);
    const next = here < 0 ? null : towards(event.key, here, cards.map(placeOf));
    if (next === null) return;
    event.preventDefault();
    cards[next]!.focus();
    props.onMove(cards[next]!.dataset['card']!);
  };
  return (
    <div ref={list} onKeyDown={onKeyDown}>
      {props.children}
    </div>
  );
}

function placeOf(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, width } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top };
}
