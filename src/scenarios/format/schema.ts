/** What a scenario file may say. Steps come from the registries: a new command, verb or expectation is here at once. */
import * as v from 'valibot';
import { MUTANT_IDS } from '../../raft/mutants/ids.ts';
import { show } from '../../sim/commands/parse.ts';
import { CONDITIONS } from '../../sim/conditions/index.ts';
import { COMMAND_HELP, COMMANDS, DIALS } from '../../sim/index.ts';
import { EXPECTATIONS } from '../expectations/index.ts';
import type { ExpectationDefinition } from '../expectations/define.ts';
import type { Verb } from '../verbs/define.ts';
import { VERBS } from '../verbs/index.ts';
import { argEntries, type Declared } from './args.ts';
import { unknownWord } from './nearest.ts';
import {
  label,
  LARGEST,
  line,
  listOf,
  LONGEST,
  milli,
  milliseconds,
  prose,
  server,
  shape,
  table,
  terms,
  whole,
  word,
  yesNo,
} from './values.ts';

/** How long a step waits for a condition where the file does not say: ten seconds. */
export const DEFAULT_WITHIN = 10_000;

interface Deed extends Declared {
  readonly help: string;
}
/** Everything that `do` may name. */
export const DEEDS: readonly Deed[] = [
  ...COMMANDS.map(({ id, params }) => ({ id, params, help: COMMAND_HELP[id] })),
  ...(VERBS as readonly Verb[]),
];

const optional = v.exactOptional;
function described<S extends v.GenericSchema>(description: string, schema: S) {
  return v.pipe(schema, v.description(description));
}

/** Objects told apart by the word under `key`; `what` must not have the key at all in the one without a word. */
function oneOf(
  what: string,
  key: string,
  words: readonly string[],
  kinds: readonly v.GenericSchema[],
): v.GenericSchema {
  const problem = ({ expected, input }: v.VariantIssue): string => {
    if (expected === 'Object') return `${what} must be an object in { }, not “${show(input)}”.`;
    return input === undefined ? `${what} needs “${key}”.` : unknownWord(`${what}: there is no`, input, words);
  };
  return v.variant(key, kinds as unknown as Parameters<typeof v.variant>[1], problem as never) as v.GenericSchema;
}

export const expectSchema = described(
  'Facts that must hold.',
  shape(
    '“expect”',
    Object.fromEntries(
      (EXPECTATIONS as readonly ExpectationDefinition[]).map(({ id, schema }) => [id, optional(schema)]),
    ),
  ),
);

export const whenSchema = described(
  'Waits until this comes true, for at most “within” milliseconds.',
  oneOf(
    'A condition',
    'condition',
    CONDITIONS.map(({ id }) => id),
    CONDITIONS.map((condition) =>
      shape(`The condition “${condition.id}”`, {
        condition: described(`Until ${condition.words.label}.`, v.literal(condition.id)),
        ...argEntries(condition),
        within: optional(described(`${DEFAULT_WITHIN} where not said.`, milli('“within”', 0.001, LONGEST))),
      }),
    ),
  ),
);

const answer = shape('An answer', {
  text: line('An answer', 300),
  right: optional(described('At least one answer is right.', yesNo('“right”'))),
  because: optional(prose('“because”', 1000)),
});
export const askSchema = described(
  'To be answered before one goes on.',
  shape('“ask”', {
    question: line('A question', 500),
    answers: listOf('“answers”', answer, 8),
    until: optional(
      described(
        'The label of the step that decides it; the next that says something where not said.',
        label('“until”'),
      ),
    ),
  }),
);

/** What every step may say, whatever it does. */
const said = {
  note: optional(described('What there is to see.', prose('A note', 2000))),
  ask: optional(askSchema),
  label: optional(described('What lessons call the moment just after it, such as "third-yes".', label('A label'))),
  expect: optional(expectSchema),
};
const waits = {
  at: optional(described('Waits until this time, in milliseconds.', milli('“at”', 0, LONGEST))),
  n: optional(described('After so many events at that very time.', whole('“n”', 0, LARGEST))),
  after: optional(described('Waits so many milliseconds after the step before.', milli('“after”', 0, LONGEST))),
  when: optional(whenSchema),
};

export const stepSchema = oneOf(
  'A step',
  'do',
  DEEDS.map(({ id }) => id),
  [
    shape('A step without “do”', { do: optional(v.never()), ...waits, ...said }),
    ...DEEDS.map((deed) =>
      shape(`“${deed.id}”`, {
        ...waits,
        do: described(deed.help, v.literal(deed.id)),
        ...argEntries(deed),
        ...said,
      }),
    ),
  ],
);

const dialsSchema = shape(
  '“dials”',
  Object.fromEntries(
    DIALS.map(({ id, label, unit, min, max, words }) => {
      if (unit === 'ms') return [id, optional(described(`${words} In milliseconds.`, milliOf(label, min, max)))];
      return [id, optional(described(`${words} In parts per thousand.`, whole(label, min, max)))];
    }),
  ),
);
function milliOf(label: string, min: number, max: number) {
  return milli(label, milliseconds(min), milliseconds(max));
}

const initialSchema = table(
  '“initial”',
  server('A server'),
  shape('A server’s beginning', {
    currentTerm: whole('“currentTerm”', 0, 1_000_000),
    votedFor: optional(v.nullable(server('“votedFor”'))),
    log: optional(terms('A log')),
  }),
  '{ "S1": { "currentTerm": 1 } }',
);

export const clusterSchema = shape('“cluster”', {
  simulatorVersion: optional(described('What the file was made with.', whole('“simulatorVersion”', 1, 1_000_000))),
  servers: optional(described('5 where not said.', whole('“servers”', 1, 51))),
  seed: optional(described('All chance comes from it; 1 where not said.', whole('“seed”', 0, 0xffff_ffff))),
  clock: optional(described('manual: nothing happens that no step does.', word('The clock', ['auto', 'manual']))),
  noop: optional(described('A new leader appends an empty entry; true where not said.', yesNo('“noop”'))),
  fastBacktrack: optional(described('A refusal skips a whole term; true where not said.', yesNo('“fastBacktrack”'))),
  maxEntries: optional(
    described('Entries in one message at most; 64 where not said.', whole('“maxEntries”', 1, 10_000)),
  ),
  writeJitter: optional(
    described('A disk write takes up to so many microseconds longer.', whole('“writeJitter”', 0, 1_000_000)),
  ),
  askWithin: optional(
    described(
      'A candidate asks within so many microseconds, while its disk writes its term.',
      whole('“askWithin”', 0, 1_000_000),
    ),
  ),
  unsafe: optional(described('Rules that are switched off.', listOf('“unsafe”', word('A rule', MUTANT_IDS), 50))),
  dials: optional(dialsSchema),
  initial: optional(described('Servers that begin with a term, a vote, a log.', initialSchema)),
});

const texts = (label: string) => prose(label, 4000);
export const fileSchema = v.pipe(
  shape('A scenario', {
    $schema: optional(described('Where editors find this schema.', prose('“$schema”', 1000))),
    raftarium: described('The version of this format.', v.literal(1, versionProblem)),
    title: line('The title', 120),
    goal: optional(described('What one will have seen.', texts('The goal'))),
    misconception: optional(described('Continues “Many think ...”.', texts('The misconception'))),
    correction: optional(described('Why that is wrong, and what is true.', texts('The correction'))),
    minutes: optional(whole('“minutes”', 0, 1000)),
    sections: optional(described('Such as "§5.4.2".', listOf('“sections”', line('A section', 80), 20))),
    tasks: optional(described('What the reader does.', listOf('“tasks”', line('A task', 500), 20))),
    teacher: optional(described('For whoever teaches it.', texts('“teacher”'))),
    shows: optional(described('How its end is best drawn.', word('“shows”', ['tape', 'logs']))),
    cluster: optional(clusterSchema),
    steps: listOf('“steps”', stepSchema, 10_000),
    expect: optional(expectSchema),
  }),
  v.title('A scenario of Raftarium'),
);

function versionProblem({ input }: { readonly input: unknown }): string {
  if (typeof input === 'number' && input > 1) {
    return `The format has version ${show(input)}; this page reads version 1. Reload it to get a newer one.`;
  }
  return `“raftarium” must be 1, the version of this format, not “${show(input)}”.`;
}
