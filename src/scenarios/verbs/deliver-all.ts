import { messagesInFlight } from '../../sim/index.ts';
import type { Verb } from './define.ts';
import { arrive, finishWrites, inTurn } from './messages.ts';

/** Without timers a cluster falls silent long before. */
const MOST_MESSAGES = 5000;

export const deliverAll: Verb = {
  id: 'deliverAll',
  params: [],
  help: 'Everything on its way arrives in the order of sending, and so does all that follows, until nothing is left.',
  perform(stage) {
    for (let arrived = 0; arrived < MOST_MESSAGES; arrived++) {
      const written = inTurn(stage.world.nodes, ({ id }) => finishWrites(stage, id));
      const [message] = messagesInFlight(stage.world);
      if (written !== '' || message === undefined) return written;
      const problem = arrive(stage, message);
      if (problem !== '') return problem;
    }
    return `After ${MOST_MESSAGES} messages there are still some on their way.`;
  },
};
