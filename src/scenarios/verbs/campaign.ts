import { askForVotes, CANDIDACY, candidacy } from './campaigning.ts';
import type { Verb } from './define.ts';

export const campaign: Verb = {
  id: 'campaign',
  params: CANDIDACY,
  help: 'The server times out once and asks these voters alone, whatever they answer. Everything else waits.',
  perform: (stage, args) => candidacy(stage, args, askForVotes),
};
