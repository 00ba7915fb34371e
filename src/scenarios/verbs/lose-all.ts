import { messagesInFlight } from '../../sim/index.ts';
import type { Verb } from './define.ts';
import { inTurn } from './messages.ts';

export const loseAll: Verb = {
  id: 'loseAll',
  params: [{ name: 'from', type: 'server', label: 'Sender' }],
  help: 'Everything that this server has sent and that has not arrived is lost.',
  perform(stage, args) {
    const sent = messagesInFlight(stage.world).filter(({ from }) => from === args['from']);
    return inTurn(sent, ({ id }) => stage.command('drop', { message: id }));
  },
};
