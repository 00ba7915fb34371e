import { sidesOf } from '../network.ts';
import { defineCondition } from './define.ts';
import { does } from './parts.ts';

export const networkParts = defineCondition({
  id: 'networkParts',
  params: [],
  words: {
    label: 'the network is partitioned',
    sentence: () => 'the network is partitioned',
  },
  /** At once, or by the last of several links: servers can no longer reach each other, not even by way of others. */
  holds: (world, event) => does(event, 'partition', 'cut', 'cutOneWay') && sidesOf(world).length > 1,
});
