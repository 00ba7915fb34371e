import { actions } from '../../store/index.ts';
import { experimentActions } from '../../store/experimenting/index.ts';
import { words } from './words.ts';

/** Opens a trial as a run, paused at its crash; the run before it can be had back. */
export async function openTrial(setting: { readonly id: string; readonly label: string }, seed: number): Promise<void> {
  const trial = await experimentActions.fetchTrial(setting.id, seed);
  const problems = trial === null ? null : await actions.openScenarioText(trial.text);
  if (trial === null || problems === null || problems.length > 0) return actions.say(words.notOpened);
  actions.seekMoment(trial.from);
  actions.say(words.opened(setting.label, seed), { label: words.back, run: () => actions.setPage('experiment') });
}
