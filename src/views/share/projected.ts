/** Which link the large code is of, from the dialog that asks for it to the one that shows it. */
import type { OpensAt, State } from '../../store/index.ts';

const IN_LESSON: readonly OpensAt[] = ['step', 'moment'];
const ELSEWHERE: readonly OpensAt[] = ['moment', 'start', 'blank'];

type Shown = Pick<State, 'lesson'>;

/** Of a lesson its step comes first: whoever opens that answers for themselves. */
export const placesIn = ({ lesson }: Shown): readonly OpensAt[] =>
  lesson === null || lesson.ofScenario ? ELSEWHERE : IN_LESSON;

/** Null: what comes first. */
let asked: OpensAt | null = null;

export function project(next: OpensAt | null): void {
  asked = next;
}

export const projected = (shown: Shown): OpensAt => asked ?? placesIn(shown)[0]!;
