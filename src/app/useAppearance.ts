import { useLayoutEffect } from 'react';
import { useStore, type State } from '../store/index.ts';

const selectTheme = (state: State) => state.theme;
const selectReducedMotion = (state: State) => state.reducedMotion;

/** Puts theme and motion on the root element, where the tokens look for them. */
export function useAppearance(): void {
  const theme = useStore(selectTheme);
  const reducedMotion = useStore(selectReducedMotion);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (reducedMotion) dataset['motion'] = 'reduced';
    else delete dataset['motion'];
  }, [theme, reducedMotion]);
}
