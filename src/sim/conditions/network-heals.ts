import { defineCondition } from './define.ts';
import { does } from './parts.ts';

export const networkHeals = defineCondition({
  id: 'networkHeals',
  params: [],
  words: {
    label: 'the network is whole again',
    sentence: () => 'the network is whole again',
  },
  holds: ({ cut }, event) => does(event, 'healAll', 'healLink', 'healOneWay', 'partition') && !cut.includes(1),
});
