import type { KeyboardEvent } from 'react';
import type { Micros } from '../sim/types.ts';
import { actions } from '../store/index.ts';

interface Slider {
  readonly label: string;
  readonly clock: Micros;
  readonly end: Micros;
  /** Where it stands, in words. */
  readonly place: string;
}

/** A step of the vertical arrows is a hundredth of the run, and a millisecond at least. */
const LEAST_PART: Micros = 1000;

/** What a slider through time is to those who hear it: its arrows step by event or by a hundredth, its pages by tenths. */
export function timeSlider({ label, clock, end, place }: Slider) {
  const part = Math.max(LEAST_PART, end / 100);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = {
      ArrowRight: actions.step,
      ArrowLeft: actions.stepBack,
      ArrowUp: () => actions.nudge(part),
      ArrowDown: () => actions.nudge(-part),
      PageUp: () => actions.nudge(10 * part),
      PageDown: () => actions.nudge(-10 * part),
      Home: actions.goToStart,
      End: actions.goToEnd,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': Math.round(end / 1000),
    'aria-valuenow': Math.round(clock / 1000),
    'aria-valuetext': place,
    onKeyDown,
  } as const;
}
