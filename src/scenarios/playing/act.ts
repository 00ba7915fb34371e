/** What a step does: a command of the registry, or a verb that stands for several. */
import { type ArgValue, issue, messagesInFlight, parseCommand, refusalSentence, type World } from '../../sim/index.ts';
import type { Envelope } from '../../sim/envelope.ts';
import type { Act, ActArgs, ActValue, MessageRef } from '../types.ts';
import type { Stage } from '../verbs/define.ts';
import { verbNamed } from '../verbs/index.ts';
import { awaitTurn, type Play } from './play.ts';

/** '' or why it was refused. */
export function performAct(play: Play, { verb: name, args }: Act): string {
  const stage = stageOf(play);
  const verb = verbNamed(name);
  return verb === undefined ? stage.command(name, args) : verb.perform(stage, args);
}

function stageOf(play: Play): Stage {
  return {
    get world() {
      return play.history.world;
    },
    command: (name, args) => command(play, name, args),
  };
}

/** What is refused by the world is an event all the same; what cannot even be asked for is none. */
function command(play: Play, name: string, args: ActArgs): string {
  awaitTurn(play);
  if (play.over !== '') return play.over;
  const named = resolved(play.history.world, args);
  if (typeof named === 'string') return named;
  const parsed = parseCommand({ name, args: named });
  if (!parsed.ok) return parsed.problem;
  const { refusal } = issue(play.history, name, parsed.command.args);
  return refusal === null ? '' : refusalSentence(refusal);
}

/** Messages by their numbers now; a sentence where there is no such message. */
function resolved(world: World, args: ActArgs): Record<string, ArgValue> | string {
  const found: Record<string, ArgValue> = {};
  for (const [name, value] of Object.entries(args)) {
    if (!isRef(value)) {
      found[name] = value as ArgValue;
      continue;
    }
    const message = messagesInFlight(world).find((envelope) => isMeant(value, envelope));
    if (message === undefined) return `No ${value.type} from ${end(value.from)} to ${end(value.to)} is on its way.`;
    found[name] = message.id;
  }
  return found;
}

const isRef = (value: ActValue): value is MessageRef =>
  typeof value === 'object' && !Array.isArray(value) && 'type' in value;

/** Requests between servers carry the kind of message in full. */
function isMeant(ref: MessageRef, { from, to, body }: Envelope): boolean {
  return from === ref.from && to === ref.to && (body.type === ref.type || body.type === `${ref.type}Request`);
}

const end = (id: number): string => (id === 0 ? 'the client' : `S${id}`);
