import type { CSSProperties } from 'react';
import { branchesHeight, rowLayout, type Screen } from '../geometry/rows.ts';
import { useStore, type State } from '../store/index.ts';

const selectBranches = (state: State) => state.branches.length;

/** As high as the rows of this cluster and the futures above them: logs and tape share their rows. */
export function useHeights(size: number, screen: Screen): CSSProperties {
  const branches = branchesHeight(useStore(selectBranches), screen);
  const { height, overview } = rowLayout(size, screen);
  return {
    '--branches-height': `${branches}px`,
    '--tape-height': `${branches + height + overview}px`,
  } as CSSProperties;
}
