import {
  actions,
  type Beat,
  firstBranch,
  hasLeft,
  isTold,
  presentBeat,
  sameUntil,
  type State,
  useStore,
} from '../../store/index.ts';

const NONE: readonly Beat[] = [];
const selectBeats = ({ scenario }: State) => scenario?.beats ?? NONE;

const isReplayed = ({ branches, branch, events }: State) => events > sameUntil(branches, branch);

export interface Beats {
  readonly beats: readonly Beat[];
  /** Position of the one that is told, -1 before the first. */
  readonly at: number;
  readonly beat: Beat | null;
  /** On a branch of the reader's own, beyond where the story is told. */
  readonly left: boolean;
  /** The same acts under another rule: a note may tell what does not happen here. */
  readonly replayed: boolean;
}

/** The beats of the scenario that is open, and where the present stands among them. */
export function useBeats(): Beats {
  const beats = useStore(selectBeats);
  const at = useStore(presentBeat);
  const left = useStore(hasLeft);
  const replayed = useStore(isReplayed);
  return { beats, at, beat: beats[at] ?? null, left, replayed };
}

/** To the moment of a beat; from another future back to that of the scenario where it is not told. */
export function goToBeat(beat: Beat): void {
  const state = useStore.getState();
  const { branches, branch, end } = state;
  const { events, now } = beat.moment;
  const elsewhere = !isTold(state, beat);
  if (elsewhere) actions.showBranch(firstBranch(branches, branch));
  if (elsewhere || events <= Math.min(end.events, sameUntil(branches, branch))) actions.seekMoment(beat.moment);
  // The same acts with another rule: at the same times, but under other numbers.
  else if (now <= end.now) actions.seek(now);
  else actions.runTo(now);
}

/** To the branch that the scenario tells, where the reader left it, so that playing on tells the rest. */
export function backToStory({ moment }: Beat): void {
  const { branches, branch } = useStore.getState();
  actions.showBranch(firstBranch(branches, branch));
  actions.seekMoment(moment);
}
