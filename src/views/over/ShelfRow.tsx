import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** At its right: how many there are. */
  readonly count: ReactNode;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One of the things that a shelf has to choose from. */
export function ShelfRow({ title, count, name, isChosen, onChoose }: Props) {
  return (
    <li>
      <button type="button" aria-current={isChosen} aria-label={name} onClick={onChoose}>
        {title}
        <span>{count}</span>
      </button>
    </li>
  );
}
