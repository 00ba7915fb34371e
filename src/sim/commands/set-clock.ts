import { letClockRun, takeClock } from '../clock.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse } from './refusals.ts';

export const setClock = defineCommand({
  id: 'setClock',
  label: 'Switch the clock',
  subject: 'clock',
  key: '',
  params: [{ name: 'clock', type: 'choice', label: 'Clock', choices: ['manual', 'auto'], default: 'manual' }],
});

export const setClockDeed: DeedOf<typeof setClock> = {
  possible: (world, { clock }) => (world.manual === (clock === 'manual') ? refuse('clockIsSo', { clock }) : null),
  apply: (world, { clock }) => {
    if (clock === 'manual') takeClock(world);
    else letClockRun(world);
  },
};
