import { actName } from '../../narration/index.ts';
import type { Micros, Run } from '../../sim/types.ts';
import type { OpenScenario } from '../../store/index.ts';

export type Step = OpenScenario['beats'][number];

/** What was done up to a moment of a run that no scenario tells. */
export function stepsOf(run: Run, until: Micros): readonly Step[] {
  return run.commands
    .filter(({ at }) => at <= until)
    .map((act, step) => ({
      step,
      moment: { events: act.after, now: act.at },
      note: `${actName(act)}.`,
      question: null,
    }));
}
