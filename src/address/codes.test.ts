import { expect, test } from 'vitest';
import { COMMANDS, defaultRun, DIALS, parseCommand } from '../sim/index.ts';
import { BASE_DIALS, BASE_OPTIONS, LEFT_OUT, LETTERS, SHAPES, WORDS } from './codes.ts';

// Who adds a command, an option or a dial adds its code at the end of a list in `codes.ts`.

const namesOf = (params: readonly { readonly name: string }[]) => params.map(({ name }) => name).sort();

test.each(COMMANDS.map(({ id, params }) => [id, namesOf(params)] as const))(
  '%s has a shape with all of its parameters',
  (id, params) => {
    const shapes = SHAPES.filter(([command]) => command === id).map(([, ...names]) => names.sort());
    expect(shapes).toContainEqual(params);
  },
);

test('every shape is of a command, and says or leaves out each of its parameters', () => {
  for (const [command, ...params] of SHAPES) {
    const { params: declared } = COMMANDS.find(({ id }) => id === command)!;
    const leftOut = Object.keys(LEFT_OUT[command] ?? {}).filter((name) => !params.includes(name));
    expect([command, ...[...params, ...leftOut].sort()]).toEqual([command, ...namesOf(declared)]);
  }
});

test('what is left out is something that the command takes', () => {
  for (const [name, given] of Object.entries(LEFT_OUT)) {
    const { params } = COMMANDS.find(({ id }) => id === name)!;
    const some = { server: 1, message: 1, key: 'x', value: '1' };
    const args = Object.fromEntries(namesOf(params).map((param) => [param, given[param] ?? some[param as 'key']]));
    expect(parseCommand({ name, args })).toMatchObject({ ok: true });
  }
});

test('there is a letter for each shape, and no shape, letter or word stands there twice', () => {
  expect(LETTERS.length).toBeGreaterThanOrEqual(SHAPES.length);
  for (const list of [[...LETTERS], WORDS, SHAPES.map((shape) => shape.join(' '))]) {
    expect(new Set(list).size).toBe(list.length);
  }
});

test('every dial and every option has a code', () => {
  const { servers: _, dials: __, ...options } = defaultRun(1).options;
  for (const name of [...Object.keys(options), ...DIALS.map(({ id }) => id)]) expect(WORDS).toContain(name);
});

// A difference would not be wrong, links would only be longer; and what has been removed must stay readable.
test('links tell differences from what runs begin with today', () => {
  const { servers: _, dials, ...options } = defaultRun(1).options;
  expect(BASE_OPTIONS).toEqual(options);
  expect(BASE_DIALS).toEqual(dials);
});
