import type { State } from '../../store/index.ts';

/** What the run that is shown is called: the scenario that it began as, else what the sign says of this moment. */
export function titleOf({ scenario, sign }: Pick<State, 'scenario' | 'sign'>): string {
  return scenario?.title || sign.headline;
}
