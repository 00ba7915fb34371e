/** The scenarios of the library as cards. Their files are ours, and tested: what a card shows stands in them as it is. */
import { RULES } from '../../raft/rule-ids.ts';
import { aboutOf, type FileAbout } from '../../scenarios/about.ts';
import { type Entry, entryNamed, LIBRARY, PACKS } from '../../scenarios/library/index.ts';
import type { Library, LibraryCard } from '../types.ts';

/** Null for a name that is none of the library's. */
export const textOf = (name: string): string | null => entryNamed(name)?.text ?? null;

export const library = (): Library => ({ packs: PACKS, cards: LIBRARY.map(cardOf) });

/** What of a file a card shows. */
interface Shown extends FileAbout {
  readonly cluster?: { readonly servers?: number };
}

/** As the format has it where a file says nothing. */
const SERVERS = 5;

function cardOf({ name, number, pack, text }: Entry): LibraryCard {
  const file = JSON.parse(text) as Shown;
  return {
    name,
    number,
    pack,
    ...aboutOf(file),
    rules: rulesIn(text),
    servers: file.cluster?.servers ?? SERVERS,
  };
}

/** Rules that a file speaks of, in the order of Figure 2. */
function rulesIn(text: string): readonly string[] {
  const spoken = new Set(text.match(/\b[A-Z]{2}-\d+\b/g));
  return Object.keys(RULES).filter((id) => spoken.has(id));
}
