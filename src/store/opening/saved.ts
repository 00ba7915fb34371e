/** The bodies of what `saved.ts` promises. Storage may be forbidden, full or broken: each answer says what came of it. */
import { ASIDE } from '../keeper.ts';
import type { StorageLike } from '../surroundings.ts';
import type { SavedScenario, SavingActions } from '../types.ts';

const SAVED = 'raftarium.scenarios';
const DRAFT = 'raftarium.draft';
const LONGEST_NAME = 80;

const words = {
  full: 'This browser keeps nothing more for the page. Download the file to keep it.',
  nameless: 'A saved scenario needs a name.',
  tooLong: `A name has at most ${LONGEST_NAME} letters.`,
  taken: (name: string) => `There is a saved scenario “${name}” already.`,
  gone: (name: string) => `There is no saved scenario “${name}” any more.`,
};

/** `storage` throws where it is forbidden. */
export function createSaving(storage: () => StorageLike): SavingActions {
  const saved = (): readonly SavedScenario[] =>
    guarded(() => {
      const text = storage().getItem(SAVED);
      const list = read(text);
      // What cannot be read is put aside: the next one that is saved would take its place.
      if (list === null) storage().setItem(`${SAVED}${ASIDE}`, text!);
      return list ?? [];
    }, []);
  const keep = (list: readonly SavedScenario[]): string =>
    guarded(() => {
      storage().setItem(SAVED, JSON.stringify(list.toSorted((a, b) => (a.name < b.name ? -1 : 1))));
      return '';
    }, words.full);
  const without = (name: string) => saved().filter((one) => one.name !== name);

  return {
    fetchSaved: () => Promise.resolve(saved()),
    saveScenario: (raw, text) => {
      const name = raw.trim();
      return Promise.resolve(nameProblem(name) || keep([...without(name), { name, text }]));
    },
    renameSaved: (name, raw) => {
      const to = raw.trim();
      const one = saved().find((scenario) => scenario.name === name);
      if (one === undefined) return Promise.resolve(words.gone(name));
      if (to !== name && saved().some((scenario) => scenario.name === to)) return Promise.resolve(words.taken(to));
      return Promise.resolve(nameProblem(to) || keep([...without(name), { name: to, text: one.text }]));
    },
    removeSaved: (name) => Promise.resolve(keep(without(name))),
    fetchDraft: () => Promise.resolve(guarded(() => storage().getItem(DRAFT) ?? '', '')),
    keepDraft: (text) =>
      Promise.resolve(
        guarded(() => {
          if (text === '') storage().removeItem(DRAFT);
          else storage().setItem(DRAFT, text);
          return '';
        }, words.full),
      ),
  };
}

function nameProblem(name: string): string {
  if (name === '') return words.nameless;
  return name.length > LONGEST_NAME ? words.tooLong : '';
}

/** Null for what is no list of scenarios. */
function read(text: string | null): SavedScenario[] | null {
  const value: unknown = guarded(() => JSON.parse(text ?? '[]') as unknown, null);
  return Array.isArray(value) && value.every(isSaved) ? value : null;
}

function isSaved(value: unknown): value is SavedScenario {
  if (typeof value !== 'object' || value === null) return false;
  const { name, text } = value as Partial<Record<string, unknown>>;
  return typeof name === 'string' && typeof text === 'string';
}

function guarded<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
