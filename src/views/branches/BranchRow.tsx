import { lazy, Suspense, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { icons } from '../../design/controls/index.ts';
import { branchLine, branchName } from '../../narration/branches.ts';
import { actions, type BranchInfo } from '../../store/index.ts';
import type { Roving } from '../tape/useRoving.ts';
import { words } from './words.ts';
import styles from './Branches.module.css';

const BranchMenu = lazy(() => import('./BranchMenu.tsx').then(({ BranchMenu }) => ({ default: BranchMenu })));

interface Props {
  readonly branch: BranchInfo;
  readonly shown: boolean;
  readonly compared: boolean;
  /** Why it cannot be removed; '' = it can. */
  readonly stays: string;
  readonly onRemove: () => void;
  readonly cell: (column: number) => ReturnType<Roving['cellProps']>;
}

/** Its number and its words over the line, and what can be done with it. */
export function BranchRow({ branch, shown, compared, stays, onRemove, cell }: Props) {
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const { id } = branch;
  const [name, line] = [branchName(branch), branchLine(branch)];
  const compare = () => actions.compareWith(compared ? 0 : id);
  const choose = ({ shiftKey }: MouseEvent | KeyboardEvent) => {
    if (shiftKey && !shown) compare();
    else actions.showBranch(id);
  };
  return (
    <div role="row" className={styles.row} data-shown={shown || undefined}>
      <span role="gridcell">
        <button
          type="button"
          className={styles.name}
          aria-label={words.show(id, name, line, shown)}
          onClick={choose}
          {...cell(0)}
        >
          <i className={styles.number}>{id}</i>
          <b>{name}</b>
          <span>{shown ? words.shown : line}</span>
        </button>
      </span>
      <span role="gridcell" className={styles.acts}>
        <button
          type="button"
          className={styles.act}
          aria-label={words.compareWith(id)}
          aria-pressed={compared}
          aria-disabled={shown || undefined}
          data-hidden={shown || undefined}
          onClick={() => !shown && compare()}
          {...cell(1)}
        >
          {words.compare}
        </button>
      </span>
      <span role="gridcell">
        <button
          type="button"
          className={styles.act}
          aria-label={words.more(id)}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            setMenu({ x: left, y: bottom });
          }}
          {...cell(2)}
        >
          <icons.Down />
        </button>
      </span>
      <Suspense>
        {menu && <BranchMenu {...{ branch, name, stays, onRemove }} at={menu} onClose={() => setMenu(null)} />}
      </Suspense>
    </div>
  );
}
