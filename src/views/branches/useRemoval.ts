import { type RefObject, useEffect, useRef } from 'react';
import { focusHome } from '../../design/controls/index.ts';
import { actions, type BranchId, type State, useStore } from '../../store/index.ts';

const selectBranches = (state: State) => state.branches;

/** Removes a branch; when it is gone, the focus that was at it goes to the shown one in `list`, else back to the page. */
export function useRemoval(list: RefObject<HTMLElement | null>): (branch: BranchId) => void {
  const branches = useStore(selectBranches);
  const removed = useRef(0);
  useEffect(() => {
    if (removed.current === 0 || branches.some(({ id }) => id === removed.current)) return;
    removed.current = 0;
    list.current?.querySelector<HTMLElement>('[data-shown] button')?.focus();
  }, [branches, list]);
  // The last but one may take the list with it.
  useEffect(() => () => void (removed.current !== 0 && focusHome()), []);
  return (branch) => {
    removed.current = branch;
    actions.removeBranch(branch);
  };
}
