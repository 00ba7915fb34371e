import { useStore, type State } from '../store/index.ts';

/** Resolves when the cluster is there to be seen: what it can do without is loaded from then on. */
export function firstPicture(): Promise<void> {
  return new Promise((resolve) => {
    const isThere = ({ phase }: State) => phase !== 'loading';
    const drawn = () => void setTimeout(resolve);
    if (isThere(useStore.getState())) return drawn();
    const leave = useStore.subscribe((state) => {
      if (!isThere(state)) return;
      leave();
      drawn();
    });
  });
}
