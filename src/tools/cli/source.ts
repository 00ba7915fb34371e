/** What a command is to work on: a file, a link, or a scenario of the library by its name. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAddress, type SharedRun } from '../../address/index.ts';
import { unknownWord } from '../../scenarios/format/nearest.ts';
import { readScenario, type Scenario, type TextProblem } from '../../scenarios/index.ts';
import { entryNamed, LIBRARY } from '../../scenarios/library/index.ts';
import { defaultRun, type Moment, parseRun, type Run } from '../../sim/index.ts';
import { looksLikeTrace, readTraceHead } from '../../trace/index.ts';
import { BadInput } from './options.ts';

export type Source =
  | { readonly kind: 'scenario'; readonly name: string; readonly text: string; readonly scenario: Scenario }
  /** `end` is null where nothing says how far the run goes. `title` is '' for none. */
  | { readonly kind: 'run'; readonly title: string; readonly run: Run; readonly end: Moment | null };

/** A run that a test has printed, or a trace, may be long. */
const MOST_BYTES = 500_000_000;

/** `name`: a file that is there goes before a scenario of that name. Throws `BadInput`. */
export async function readSource(name: string): Promise<Source> {
  const path = pathOf(name);
  const found = name === '' ? undefined : foundAt(path);
  if (found?.isDirectory() === false) return readFile(name, path, found);
  const entry = entryNamed(name);
  if (entry !== undefined) return readScenarioText(name, entry.text);
  if (found !== undefined) throw new BadInput(`${name} is a folder; name the files in it.`);
  if (/[\\/.]|^$/.test(name) && !/[#?]/.test(name)) throw new BadInput(`There is no file “${name}”.`);
  return readLink(name);
}

/** Where the user stands: npm runs scripts in the folder of the package, whoever calls it from where. */
export const pathOf = (name: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), name);

/** A link is no name that a file could have, and may be longer than any. */
function foundAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Pipes are read like files. */
function readFile(name: string, path: string, { size }: Stats): Source {
  if (size > MOST_BYTES) throw new BadInput(`${name} is too large to be read.`);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (looksLikeTrace(text)) return readTraceText(name, text);
  return readRunText(name, text) ?? readScenarioText(name, text);
}

function readTraceText(name: string, text: string): Source {
  const [line = ''] = text.trimStart().split('\n', 1);
  const read = readTraceHead(line);
  if (!read.ok) throw new BadInput(`${name}:1: ${read.problem}`);
  return { kind: 'run', title: '', run: read.head.run, end: read.head.end };
}

/** A run alone, as the tests print it; null for what does not look like one. */
function readRunText(name: string, text: string): Source | null {
  if (!/^\s*\{\s*"simulatorVersion"/.test(text)) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new BadInput(`${name}: this begins like a run, but it is not JSON.`);
  }
  const parsed = parseRun(raw);
  if (!parsed.ok) throw new BadInput(`${name}: ${parsed.problem}`);
  return { kind: 'run', title: '', run: parsed.run, end: null };
}

function readScenarioText(name: string, text: string): Source {
  const read = readScenario(text);
  if (!read.ok) throw new BadInput(read.problems.map((problem) => located(name, problem)).join('\n'));
  return { kind: 'scenario', name, text, scenario: read.scenario };
}

/** As compilers write it, so that editors make links of it. */
function located(name: string, { line, column, path, problem }: TextProblem): string {
  return `${name}${line > 0 ? `:${line}:${column}` : ''}: ${path === '' ? '' : `${path}: `}${problem}`;
}

async function readLink(link: string): Promise<Source> {
  const address = await readAddress(link);
  switch (address.kind) {
    case 'run':
      return ofShared(address.shared);
    case 'scenario': {
      const entry = entryNamed(address.name);
      const names = LIBRARY.map(({ name }) => name);
      if (entry === undefined) throw new BadInput(unknownWord('There is no file and no scenario', address.name, names));
      return readScenarioText(address.name, entry.text);
    }
    case 'cluster':
      return { kind: 'run', title: '', run: defaultRun(address.seed ?? 1, address.servers), end: null };
    case 'lesson':
    case 'lessons':
    case 'experiment':
      throw new BadInput(
        'This link leads to a lesson, which is for the page. Name the scenario that it plays, or a link of a run.',
      );
    case 'none':
      throw new BadInput('This link is empty.');
    case 'unreadable':
      throw new BadInput(address.problem);
  }
}

function ofShared({ run, end, title }: SharedRun): Source {
  return { kind: 'run', title, run, end };
}
