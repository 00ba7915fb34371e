/** Times as people read them: whole milliseconds below ten seconds, else seconds. */
import type { Micros } from '../../sim/types.ts';
import type { Figure } from '../../store/experimenting/index.ts';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

export const whole = (n: number): string => grouped(String(Math.round(n)));

export function timeText(time: Micros): string {
  return time < 10_000_000 ? `${whole(time / 1000)} ms` : `${(time / 1_000_000).toFixed(1)} s`;
}

/** On an axis: 100 ms, 10 s. */
export const tickText = (time: Micros): string => (time < 1_000_000 ? `${time / 1000} ms` : `${time / 1_000_000} s`);

/** A trial that was given up took longer than what is known of it. */
export const figureText = ({ time, atLeast }: Figure): string => `${atLeast ? '> ' : ''}${timeText(time)}`;
