import { memo, useMemo } from 'react';
import { branchesHeight, BRANCH_HEIGHT, type RowLayout } from '../../geometry/rows.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import { whyBranchStays } from '../../narration/branches.ts';
import { type State, useStore } from '../../store/index.ts';
import { BranchRow } from './BranchRow.tsx';
import { Lanes } from './Lanes.tsx';
import { useRoving } from '../tape/useRoving.ts';
import { useRemoval } from './useRemoval.ts';
import { words } from './words.ts';
import styles from './Branches.module.css';

const selectBranches = (state: State) => state.branches;
const selectShown = (state: State) => state.branch;
const selectComparing = (state: State) => state.comparing;

/** To show, to compare, more. */
const COLUMNS = 3;

/** The futures of the run as thin parallel tapes above the one that is shown (design §7a). */
export const BranchStrip = memo(function BranchStrip({ layout, time }: { layout: RowLayout; time: TimeScale }) {
  const branches = useStore(selectBranches);
  const shown = useStore(selectShown);
  const comparing = useStore(selectComparing);
  const { gridProps, cellProps } = useRoving(branches.length, () => COLUMNS);
  const remove = useRemoval(gridProps.ref);
  const height = branchesHeight(branches.length, layout.screen);
  const inner = useMemo(() => branches.length * BRANCH_HEIGHT, [branches]);
  return (
    <section className={styles.strip} style={{ height }} aria-label={words.strip}>
      <div className={styles.scroll} style={{ height: inner }}>
        <Lanes branches={branches} shown={shown} time={time} gutter={layout.gutter} />
        <div {...gridProps} role="grid" aria-label={words.strip}>
          {branches.map((branch, i) => (
            <BranchRow
              key={branch.id}
              branch={branch}
              shown={branch.id === shown}
              compared={branch.id === comparing}
              stays={whyBranchStays(branch, branches.length)}
              onRemove={() => remove(branch.id)}
              cell={(column) => cellProps(i, column)}
            />
          ))}
        </div>
      </div>
    </section>
  );
});
