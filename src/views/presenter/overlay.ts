/** What lies over the wall for a moment, and the hands as they were counted, so that the last can be taken back. */
import { create } from 'zustand';
import { actions, useStore } from '../../store/index.ts';

interface Overlay {
  readonly why: boolean;
  /** Options in the order in which a hand was counted for them. */
  readonly counted: readonly number[];
}

export const useOverlay = create<Overlay>()(() => ({ why: false, counted: [] }));

export const showWhy = (why: boolean) => useOverlay.setState({ why });
export const selectWhy = ({ why }: Overlay) => why;

const handsOf = (option: number) => useStore.getState().lesson?.hands[option] ?? 0;

export function countHand(option: number): void {
  actions.setHands(option, handsOf(option) + 1);
  useOverlay.setState(({ counted }) => ({ counted: [...counted, option] }));
}

/** False where there is none to take back. */
export function uncountHand(): boolean {
  const option = useOverlay.getState().counted.at(-1);
  if (option === undefined || handsOf(option) === 0) return false;
  actions.setHands(option, handsOf(option) - 1);
  useOverlay.setState(({ counted }) => ({ counted: counted.slice(0, -1) }));
  return true;
}

export const forgetHands = () => useOverlay.setState({ counted: [] });
