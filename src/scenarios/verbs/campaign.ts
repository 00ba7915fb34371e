import type { ServerId } from '../../raft/types.ts';
import { askForVotes, ready } from './campaigning.ts';
import type { Verb } from './define.ts';

export const campaign: Verb = {
  id: 'campaign',
  params: [
    { name: 'server', type: 'server', label: 'Server' },
    { name: 'via', type: 'servers', label: 'Voters' },
  ],
  help: 'The server times out once and asks these voters alone, whatever they answer. Everything else waits.',
  perform(stage, args) {
    const server = args['server'] as ServerId;
    const via = args['via'] as readonly ServerId[];
    return ready(stage, server, via) || askForVotes(stage, server, via);
  },
};
