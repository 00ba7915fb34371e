/** What is refused while a lesson is open. */
import type { StoreApi } from 'zustand';
import type { Phase } from '../../lessons/index.ts';
import { ownActs } from '../beats.ts';
import type { Guards } from '../learning.ts';
import type { State } from '../types.ts';
import { words } from './words.ts';

/** A question is answered before, not by trying. */
const PREDICTING: readonly Phase[] = ['asking', 'watching', 'observing', 'replaying'];

export function guard(guards: Guards, { getState }: StoreApi<State>): void {
  guards.acts = () => {
    const { lesson, presenting } = getState();
    if (lesson === null || !PREDICTING.includes(lesson.standing.phase)) return '';
    // In front of a class nothing is locked in.
    return presenting ? words.revealFirst : words.predictFirst;
  };
  // What the lesson tells is not the reader's to undo.
  guards.undo = () => {
    const { lesson, scenario, run } = getState();
    return lesson !== null && ownActs(scenario?.acts ?? [], run?.commands ?? []) === 0 ? words.nothingOfYours : '';
  };
}
