/** What was done, as the Events list says it. Apart from the commands, because the simulation needs no words. */
import { MUTANT_RULES, type MutantId } from '../../raft/mutants/ids.ts';
import type { ServerId } from '../../raft/types.ts';
import { dialOf, dialText } from '../dials.ts';
import { commandText } from '../machine.ts';
import type { CommandArgs } from '../types.ts';
import type { ArgsOf } from './define.ts';
import type { CommandName, COMMANDS } from './index.ts';
import { spelled } from './set-rule.ts';
import { commandOf } from './write.ts';

type Sentence<Args> = (args: Args, message: string) => string;
type Command = (typeof COMMANDS)[number];

/** The person who acts is the subject. */
const SENTENCES: { readonly [C in Command as C['id']]: Sentence<ArgsOf<C['params']>> } = {
  crash: ({ server }) => `You crash S${server}.`,
  restart: ({ server, lose }) => `You restart S${server}${WITHOUT[lose] ?? ''}.`,
  pause: ({ server }) => `You pause S${server}.`,
  resume: ({ server }) => `You resume S${server}.`,
  timeout: ({ server }) => `You let the election timer of S${server} run out.`,
  heartbeat: ({ server }) => `You let the heartbeat timer of S${server} run out.`,
  completeWrite: ({ server }) => `You complete the oldest disk write of S${server}.`,
  write: (args) => `A client sends ${commandText(commandOf(args))}${args.target === 0 ? '' : ` to S${args.target}`}.`,
  cut: ({ a, b }) => `You cut the link between S${a} and S${b}.`,
  cutOneWay: ({ from, to }) => `You cut the link from S${from} to S${to}.`,
  healLink: ({ a, b }) => `You heal the link between S${a} and S${b}.`,
  healOneWay: ({ from, to }) => `You heal the link from S${from} to S${to}.`,
  partition: ({ sides }) =>
    sides.length > 2 ? `You cut the network into ${sides.length} sides.` : `You cut off ${listed(smaller(sides))}.`,
  healAll: () => 'You heal every link.',
  deliver: (_, message) => `You deliver ${message}.`,
  drop: (_, message) => `You drop ${message}.`,
  delay: ({ by }, message) => `You delay ${message} by ${by / 1000} ms.`,
  duplicate: (_, message) => `You duplicate ${message}.`,
  hold: (_, message) => `You hold ${message}.`,
  release: (_, message) => `You release ${message}.`,
  setDial: ({ dial, value }) => {
    const { label } = dialOf(dial)!;
    return `You set ${label[0]!.toLowerCase()}${label.slice(1)} to ${dialText(dialOf(dial)!, value)}.`;
  },
  setClock: ({ clock }) => (clock === 'manual' ? 'You take the clock into your own hands.' : 'You let the clock run.'),
  setRule: ({ rule, state }) => `You switch rule ${MUTANT_RULES[rule as MutantId]} ${state} (${spelled(rule)}).`,
};

const WITHOUT: Readonly<Record<string, string>> = {
  vote: ' without its vote',
  term: ' without its term and vote',
  logtail: ' without its last entry',
  all: ' with an empty disk',
};

type Sides = readonly (readonly ServerId[])[];

/** Of two sides the one that is shorter to name; one side stands against all servers that it leaves out. */
const smaller = (sides: Sides) => (sides.length === 2 && sides[1]!.length < sides[0]!.length ? sides[1]! : sides[0]!);

/** `S1, S2 and S3` */
function listed(servers: readonly ServerId[]): string {
  const names = servers.map((server) => `S${server}`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `args` fit the command. `message`: what it is called, where that is more than its number. */
export function commandSentence(name: string, args: CommandArgs, message?: string): string {
  const sentence = SENTENCES[name as CommandName] as Sentence<CommandArgs>;
  return sentence(args, message ?? `message m${String(args['message'])}`);
}
