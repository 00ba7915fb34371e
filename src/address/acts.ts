/**
 * The commands of a run as one text, each as: the time since the one before (nothing for none), its place among the
 * events of that instant, the letter of its shape, its arguments. `681944.hy24200` is: 0.68 s later, after one event
 * there, a client writes y = 42. Since every part tells where it ends, a command needs no brackets and few commas, and
 * compresses to half of what it takes as a list.
 */
import { commandNamed, type Param, type RunCommand } from '../sim/index.ts';
import { LETTERS, LEFT_OUT, type Shape, SHAPES, WORDS } from './codes.ts';
import { Newer, NotARun } from './faults.ts';
import { createReader, type Reader, small } from './text.ts';
import { words } from './words.ts';

/** As many as a run may have. */
const MOST_COMMANDS = 100_000;

/** `from`: the time before which none of them lies. */
export function toActs(commands: readonly RunCommand[], from: number): string {
  let [at, after, message] = [from, -1, 0];
  const texts = commands.map((command) => {
    const time = command.at - at;
    const place = time === 0 ? command.after - after - 1 : command.after;
    const shape = shapeOf(command);
    const args = paramsOf(shape).map(({ name, type }) => {
      const value = command.args[name]!;
      if (type !== 'message') return argument(type, value);
      // What is done to messages is mostly done to neighbours.
      const step = (value as number) - message;
      message = value as number;
      return argument('integer', step);
    });
    ({ at, after } = command);
    return `${time || ''}${placeText(place)}${LETTERS[SHAPES.indexOf(shape)]}${args.join('')}`;
  });
  return texts.join('');
}

/** Commands as they stood there: whoever calls it has them parsed. */
export function fromActs(raw: unknown, from: number): RunCommand[] {
  if (typeof raw !== 'string') throw new NotARun(words.commandsUnreadable);
  const reader = createReader(raw);
  const commands: RunCommand[] = [];
  let [at, after, message] = [from, -1, 0];
  while (!reader.atEnd()) {
    const time = reader.digits();
    const place = readPlace(reader);
    after = time === 0 ? after + place + 1 : place;
    at += time;
    const shape = SHAPES[LETTERS.indexOf(reader.character())];
    if (shape === undefined) throw new Newer(words.unknownCommand);
    const args: Record<string, unknown> = { ...LEFT_OUT[shape[0]] };
    for (const { name, type } of paramsOf(shape)) {
      if (type === 'message') message += reader.number();
      args[name] = type === 'message' ? message : readArgument(type, reader);
    }
    commands.push({ at, after, name: shape[0], args: args as RunCommand['args'] });
    if (commands.length > MOST_COMMANDS) throw new NotARun(words.tooManyCommands(MOST_COMMANDS));
  }
  return commands;
}

/** None, one, or so many. */
const placeText = (place: number): string => (place === 0 ? '' : place === 1 ? '.' : `:${small(place)}`);

function readPlace(reader: Reader): number {
  if (reader.skip('.')) return 1;
  return reader.skip(':') ? reader.small() : 0;
}

/** The shortest that says all arguments. */
function shapeOf({ name, args }: RunCommand): Shape {
  const leftOut = LEFT_OUT[name] ?? {};
  const fitting = SHAPES.filter(
    ([of, ...params]) =>
      of === name && Object.keys(args).every((arg) => params.includes(arg) || leftOut[arg] === args[arg]),
  );
  const [first, ...others] = fitting;
  if (first === undefined) throw new Error(`The command “${name}” has no shape in links.`);
  return others.reduce((best, shape) => (shape.length < best.length ? shape : best), first);
}

function paramsOf([command, ...names]: Shape): readonly { readonly name: string; readonly type: Param['type'] }[] {
  const declared = commandNamed(command)?.params ?? [];
  return names.map((name) => ({ name, type: declared.find((param) => param.name === name)?.type ?? 'integer' }));
}

function argument(type: Param['type'], value: RunCommand['args'][string]): string {
  switch (type) {
    case 'server':
    case 'target':
      return small(value as number);
    case 'message':
    case 'duration':
    case 'integer':
      return `${value as number},`;
    case 'choice': {
      const code = WORDS.indexOf(value as string);
      return code < 0 ? `'${textOf(value as string)}` : small(code);
    }
    case 'text':
      return textOf(value as string);
    case 'sides':
      return `${(value as readonly (readonly number[])[]).map((side) => side.map(small).join('')).join('/')},`;
  }
}

/** Its length says where it ends, so it may hold anything. */
const textOf = (text: string): string => `${small(text.length)}${text}`;

function readArgument(type: Param['type'], reader: Reader): unknown {
  switch (type) {
    case 'server':
    case 'target':
      return reader.small();
    case 'message':
    case 'duration':
    case 'integer':
      return reader.number();
    case 'choice':
      return reader.skip("'") ? reader.text(reader.small()) : wordOf(reader.small());
    case 'text':
      return reader.text(reader.small());
    case 'sides':
      return readSides(reader);
  }
}

function wordOf(code: number): string {
  const word = WORDS[code];
  if (word === undefined) throw new Newer(words.unknownWord);
  return word;
}

function readSides(reader: Reader): number[][] {
  const sides: number[][] = [[]];
  while (!reader.skip(',')) {
    if (reader.skip('/')) sides.push([]);
    else sides.at(-1)!.push(reader.small());
  }
  return sides;
}
