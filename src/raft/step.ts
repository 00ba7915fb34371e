/** The door: an input goes to the concept it concerns. No rule stands here. */
import { handleAppendEntriesRequest } from './appending.ts';
import { clientRequest } from './clients.ts';
import { finish } from './durability.ts';
import { handleRequestVoteResponse, timeout } from './elections.ts';
import { restart, start } from './recovery.ts';
import { handleAppendEntriesResponse, heartbeatTimeout } from './replication.ts';
import { updateTerm } from './terms.ts';
import { type Turn, turnOf } from './turn.ts';
import type { Input, Message, Options, Server, ServerId, Step } from './types.ts';
import { handleRequestVoteRequest } from './voting.ts';
import { written } from './written.ts';

/** One input at one server. Pure: the same arguments give the same result, and nothing given is changed. */
export function step(server: Server, input: Input, options: Options): Step {
  const turn = turnOf(server);
  switch (input.type) {
    case 'message':
      receive(turn, input.from, input.message, options);
      break;
    case 'timeout':
      if (input.timer === 'election') timeout(turn, options);
      else heartbeatTimeout(turn, options);
      break;
    case 'clientRequest':
      clientRequest(turn, input.request, input.command, options);
      break;
    case 'written':
      written(turn, input.write, input.lastIndex, options);
      break;
    case 'start':
      start(turn, options);
      break;
    case 'restart':
      restart(turn, options);
      break;
  }
  return finish(turn);
}

/** Every message first goes through its term (TM-1), then to its handler. */
function receive(turn: Turn, from: ServerId, message: Message, options: Options): void {
  updateTerm(turn, message, options);
  switch (message.type) {
    case 'RequestVoteRequest':
      handleRequestVoteRequest(turn, from, message, options);
      break;
    case 'RequestVoteResponse':
      handleRequestVoteResponse(turn, from, message, options);
      break;
    case 'AppendEntriesRequest':
      handleAppendEntriesRequest(turn, from, message, options);
      break;
    case 'AppendEntriesResponse':
      handleAppendEntriesResponse(turn, from, message, options);
      break;
  }
}
