import { useEffect } from 'react';
import { actions } from '../../store/index.ts';

/** "This moment" is one moment: time stands still while it is given to others. */
export function usePaused(): void {
  useEffect(() => actions.pause(), []);
}
