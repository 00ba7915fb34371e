/** Which lessons the middle of the page shows: a part's, a plan's, or what was looked for. */
import type { Lesson } from '../../lessons/types.ts';
import type { Syllabus } from '../../store/index.ts';
import { saysAll } from '../over/marking.ts';

/** What is chosen on the shelf. */
export type Chosen = { readonly kind: 'part' | 'plan'; readonly id: string };

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly lessons: readonly Lesson[];
  /** Of a plan, which can be started as a whole. */
  readonly minutes?: number;
}

export const isWanted = ({ title, goal, misconception, sections }: Lesson, terms: readonly string[]): boolean =>
  saysAll([title, goal, misconception, ...sections], terms);

export function groupsOf(
  { parts, lessons, playlists }: Syllabus,
  chosen: Chosen,
  terms: readonly string[],
): readonly Group[] {
  const plan = playlists.find(({ id }) => chosen.kind === 'plan' && id === chosen.id);
  if (plan && terms.length === 0)
    return [{ ...plan, lessons: plan.lessons.flatMap((id) => lessons.filter((lesson) => lesson.id === id)) }];
  return parts
    .filter(({ id }) => terms.length > 0 || id === chosen.id)
    .map((part) => ({ ...part, lessons: lessons.filter((one) => one.part === part.id && isWanted(one, terms)) }))
    .filter((group) => group.lessons.length > 0);
}
