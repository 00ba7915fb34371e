/**
 * The commands of a run as four columns: when, after how many events of that instant, which, and with what. Columns
 * compress better than rows, and most of the second is zeros.
 */
import { commandNamed, type Param, type RunCommand } from '../sim/index.ts';
import { SHAPES } from './codes.ts';
import { Newer, NotARun } from './faults.ts';
import { fromWord, isList, toWord, whole } from './values.ts';
import { words } from './words.ts';

/** [time since the command before, place among the events of its instant, code, arguments] */
export type Columns = readonly [
  times: readonly number[],
  places: readonly number[],
  codes: readonly number[],
  args: readonly unknown[],
];

/** `from`: the time before which none of them lies. */
export function toColumns(commands: readonly RunCommand[], from: number): Columns {
  const [times, places, codes, args] = [[], [], [], []] as [number[], number[], number[], unknown[]];
  let [at, after, message] = [from, -1, 0];
  for (const command of commands) {
    const code = SHAPES.findLastIndex(([name]) => name === command.name);
    times.push(command.at - at);
    places.push(command.at === at ? command.after - after - 1 : command.after);
    codes.push(code);
    for (const { name, type } of paramsOf(code)) {
      const value = command.args[name];
      // What is done to messages is mostly done to neighbours.
      if (type === 'message') args.push((value as number) - message);
      else args.push(type === 'choice' ? toWord(value as string) : value);
      if (type === 'message') message = value as number;
    }
    ({ at, after } = command);
  }
  while (places.at(-1) === 0) places.pop();
  return [times, places, codes, args];
}

/** Commands as they stood there: whoever calls it has them parsed. */
export function fromColumns(raw: unknown, from: number): RunCommand[] {
  const [times, places, codes, args] = isList(raw) ? raw : [];
  if (!isList(times) || !isList(places) || !isList(codes) || !isList(args) || codes.length !== times.length) {
    throw new NotARun(words.commandsUnreadable);
  }
  let [at, after, message, next] = [from, -1, 0, 0];
  return codes.map((code, i) => {
    const time = whole(times[i]);
    const place = whole(places[i] ?? 0);
    after = time === 0 ? after + place + 1 : place;
    at += time;
    const given: Record<string, unknown> = {};
    for (const { name, type } of paramsOf(code)) {
      const value = args[next++];
      if (type === 'message') message += whole(value);
      given[name] = type === 'message' ? message : type === 'choice' ? fromWord(value) : value;
    }
    return { at, after, name: SHAPES[code as number]![0], args: given as RunCommand['args'] };
  });
}

/** The parameters whose values follow a code, in their pinned order. */
function paramsOf(code: unknown): readonly { readonly name: string; readonly type: Param['type'] | null }[] {
  const shape = typeof code === 'number' ? SHAPES[code] : undefined;
  if (shape === undefined) throw new Newer(words.unknownCommand);
  const [command, ...names] = shape;
  const declared = commandNamed(command)?.params ?? [];
  return names.map((name) => ({ name, type: declared.find((param) => param.name === name)?.type ?? null }));
}
