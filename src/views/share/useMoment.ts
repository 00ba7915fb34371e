import { useEffect } from 'react';
import { actions, type State, useStore } from '../../store/index.ts';

/** Names the moment once it stands still: until the last frame has come the clock may still run on a little. */
const selectMoment = ({ playing, epoch, clock, events, takenNow }: State) =>
  playing ? '' : `${epoch} ${clock} ${events} ${takenNow}`;

/** "This moment" is one moment: time stands still while it is given to others. '' until it does. */
export function useMoment(): string {
  useEffect(() => actions.pause(), []);
  return useStore(selectMoment);
}
