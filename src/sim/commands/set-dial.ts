import { DIALS, dialOf, dialProblem, dialsProblem, dialText } from '../dials.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse } from './refusals.ts';

export const setDial = defineCommand({
  id: 'setDial',
  label: 'Turn a dial',
  subject: 'dial',
  key: '',
  params: [
    { name: 'dial', type: 'choice', label: 'Dial', choices: DIALS.map(({ id }) => id), default: DIALS[0].id },
    // Each dial has its own range, which `problem` looks at.
    { name: 'value', type: 'integer', label: 'Value', min: 0, max: Math.max(...DIALS.map(({ max }) => max)) },
  ],
  problem: ({ dial, value }) => dialProblem(dialOf(dial)!, value),
});

export const setDialDeed: DeedOf<typeof setDial> = {
  possible: (world, { dial, value }) => {
    const { label } = dialOf(dial)!;
    if (world.dials[dial as keyof typeof world.dials] === value) {
      return refuse('dialStandsThere', { dial: label, value: dialText(dialOf(dial)!, value) });
    }
    const problem = dialsProblem({ ...world.dials, [dial]: value });
    return problem === null ? null : refuse('outOfRange', { problem });
  },
  apply: (world, { dial, value }) => {
    world.dials = { ...world.dials, [dial]: value };
  },
};
