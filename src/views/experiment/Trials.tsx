import { ToggleGroup } from '../../design/controls/index.ts';
import { type Experimenting, experimentActions, TRIALS, useExperiment } from '../../store/experimenting/index.ts';
import { words } from './words.ts';

const CHOICES = TRIALS.map((n) => ({ value: String(n), label: words.howManyChoice(n) }));

const selectWanted = ({ wanted }: Experimenting) => wanted;

/** How often each range is tried. */
export function Trials() {
  return (
    <ToggleGroup
      label={words.howMany}
      choices={CHOICES}
      value={String(useExperiment(selectWanted))}
      onChange={(n) => experimentActions.setWanted(Number(n))}
    />
  );
}
