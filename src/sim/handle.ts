/** One input to one server: asks Raft what it does, then does it: sends, sets timers, writes, applies, answers. */
import { step } from '../raft/index.ts';
import type { Effect, Input } from '../raft/types.ts';
import { issueWrite, sendAnswer, sendMessage } from './disk.ts';
import { applyShared } from './machine.ts';
import { transmit } from './network.ts';
import type { DiskWrite, Node } from './node.ts';
import { askDelay, clearTimer, setTimer } from './timers.ts';
import { CLIENT } from './types.ts';
import type { World } from './world.ts';

export function handle(world: World, node: Node, input: Input): void {
  const { server, effects, fired } = step(node.server, input, world.options);
  node.server = server;
  if (fired.length > 0) {
    const { draft } = world;
    draft.fired = draft.fired.length === 0 ? fired : [...draft.fired, ...fired];
  }
  let durable: DiskWrite | null = null;
  for (const effect of effects) {
    if (effect.type === 'persist') durable = issueWrite(world, node, effect);
    else perform(world, node, effect);
  }
  // A disk without latency: the write is durable within the event, and Raft hears of it at once.
  if (durable !== null) handle(world, node, { type: 'written', write: durable.write, lastIndex: durable.lastIndex });
}

/** Everything but writing, which comes first among a step's effects. */
function perform(world: World, node: Node, effect: Exclude<Effect, { type: 'persist' }>): void {
  switch (effect.type) {
    case 'send': {
      const { to, message, after } = effect;
      if (after <= node.durableWrite) sendMessage(world, node, to, message);
      else if (message.type === 'RequestVoteRequest' && world.run.options.askWithin !== undefined)
        transmit(world, node.id, to, message, askDelay(world, node, world.run.options.askWithin));
      else node.held.push({ after, to, message, request: 0, answer: null, result: '' });
      return;
    }
    case 'setTimer':
      return setTimer(world, node, effect.timer);
    case 'clearTimer':
      return clearTimer(node, effect.timer);
    case 'apply':
      world.ghost?.applications.push(effect.entry);
      node.machine = applyShared(world.memo, node.machine, effect.entry);
      if (world.results.length === 0) world.firstResult = effect.index;
      world.results.push(node.machine.result);
      return;
    case 'answer': {
      const { request, answer, after } = effect;
      const result = answer.status === 'applied' ? (world.results[answer.index - world.firstResult] ?? '') : '';
      if (after <= node.durableWrite) sendAnswer(world, node, request, answer, result);
      else node.held.push({ after, to: CLIENT, message: null, request, answer, result });
    }
  }
}
