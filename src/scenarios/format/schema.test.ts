import { readdirSync, readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../sim/conditions/index.ts';
import { readScenario } from './read.ts';
import { askSchema, DEEDS, expectSchema, fileSchema, stepSchema, whenSchema } from './schema.ts';

// `npx vitest run src/scenarios/format/schema.test.ts -u` writes the file anew.
test('the schema that editors complete files from says what files may say', async () => {
  const definitions = { step: stepSchema, when: whenSchema, ask: askSchema, expect: expectSchema };
  // Checks that JSON Schema has no words for, such as three decimals, are left to the reader.
  const schema = toJsonSchema(fileSchema, { definitions, errorMode: 'ignore' });
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
  await expect(text).toMatchFileSnapshot('../../../public/scenario.schema.json');
});

// A file puts the arguments beside these words.
test.each([...DEEDS, ...CONDITIONS].map((declared) => [declared.id, declared] as const))(
  'no argument of %s is called like a word of steps',
  (_, { params }) => {
    const words = ['at', 'n', 'after', 'when', 'do', 'note', 'ask', 'label', 'expect', 'condition', 'within'];
    expect(params.map(({ name }) => name).filter((name) => words.includes(name))).toEqual([]);
  },
);

test('no command and verb share a name', () => {
  expect(new Set(DEEDS.map(({ id }) => id)).size).toBe(DEEDS.length);
});

const library = new URL('../library/', import.meta.url);
const files = readdirSync(library).filter((name) => name.endsWith('.json'));
describe.skipIf(files.length === 0)('the library', () => {
  test.each(files)('%s is a valid file', (name) => {
    const read = readScenario(readFileSync(new URL(name, library), 'utf8'));
    expect(read.ok ? [] : read.problems).toEqual([]);
  });
});
