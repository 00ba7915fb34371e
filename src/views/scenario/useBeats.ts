import { actions, useStore, type State } from '../../store/index.ts';
import { type Beat, hasLeft, presentBeat, toldBranch, toldUntil } from './beats.ts';

const NONE: readonly Beat[] = [];
const selectBeats = ({ scenario }: State) => scenario?.beats ?? NONE;

export interface Beats {
  readonly beats: readonly Beat[];
  /** Position of the one that is told, -1 before the first. */
  readonly at: number;
  readonly beat: Beat | null;
  /** On a branch of the reader's own, beyond where the story is told. */
  readonly left: boolean;
}

/** The beats of the scenario that is open, and where the present stands among them. */
export function useBeats(): Beats {
  const beats = useStore(selectBeats);
  const at = useStore(presentBeat);
  const left = useStore(hasLeft);
  return { beats, at, beat: beats[at] ?? null, left };
}

/** To the moment of a beat; from another future back to that of the scenario where it is not told. */
export function goToBeat({ moment }: Beat): void {
  const { branches, branch, end } = useStore.getState();
  const told = toldBranch(branches, branch);
  const elsewhere = moment.events > toldUntil(branches, branch);
  if (elsewhere) actions.showBranch(told);
  if (elsewhere || moment.events <= end.events) actions.seekMoment(moment);
  else actions.runTo(moment.now);
}
