import { letClockRun, takeClock } from '../clock.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse } from './refusals.ts';

export const setClock = defineCommand({
  id: 'setClock',
  subject: 'clock',
  key: '',
  params: [{ name: 'clock', type: 'choice', label: 'Clock', choices: ['manual', 'auto'], default: 'manual' }],
  words: {
    label: 'Switch the clock',
    sentence: ({ clock }) =>
      clock === 'manual' ? 'You take the clock into your own hands.' : 'You let the clock run.',
    help: 'By hand nothing happens unless you choose it; when the clock runs, what waited sets out anew.',
  },
});

export const setClockDeed: DeedOf<typeof setClock> = {
  possible: (world, { clock }) => (world.manual === (clock === 'manual') ? refuse('clockIsSo', { clock }) : null),
  apply: (world, { clock }) => {
    if (clock === 'manual') takeClock(world);
    else letClockRun(world);
  },
};
