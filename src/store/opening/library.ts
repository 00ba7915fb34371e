/** The scenarios of the library: each is a file, read when somebody looks at it. */
import { RULES } from '../../raft/rule-ids.ts';
import { readScenario, type Scenario } from '../../scenarios/index.ts';
import { type Entry, entryNamed, LIBRARY, PACKS } from '../../scenarios/library/index.ts';
import type { Library, LibraryCard } from '../types.ts';

export interface LibraryScenario {
  readonly name: string;
  readonly text: string;
  readonly scenario: Scenario;
}

const read = new Map<string, LibraryScenario>();

/** Null for a name that is none of the library's. */
export function scenarioNamed(name: string): LibraryScenario | null {
  const entry = entryNamed(name);
  if (entry === undefined) return null;
  const known = read.get(name) ?? readEntry(entry);
  read.set(name, known);
  return known;
}

/** A file of the library that cannot be read is a mistake of ours, and the tests find it. */
function readEntry({ name, text }: Entry): LibraryScenario {
  const outcome = readScenario(text);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problems[0]?.problem}`);
  return { name, text, scenario: outcome.scenario };
}

export const library = (): Library => ({ packs: PACKS, cards: LIBRARY.map(cardOf) });

function cardOf(entry: Entry): LibraryCard {
  const { name, number, pack, text } = entry;
  const { title, goal, misconception, correction, tasks, teacher, minutes, sections, shows, start } =
    scenarioNamed(name)!.scenario;
  const about = { title, goal, misconception, correction, tasks, teacher, minutes, sections, shows };
  return { name, number, pack, ...about, rules: rulesIn(text), servers: start.options.servers };
}

/** Rules that a file speaks of, in the order of Figure 2. */
const rulesIn = (text: string): readonly string[] => {
  const words = new Set(text.match(/\b[A-Z]{2}-\d+\b/g));
  return Object.keys(RULES).filter((id) => words.has(id));
};
