/** What a scenario says of itself, whoever asks: a card of the library or whoever plays it. */
export interface About {
  readonly title: string;
  /** What whoever goes through it will have seen. */
  readonly goal: string;
  /** What many believe instead, continuing "Many think ..."; '' where it attacks none. */
  readonly misconception: string;
  /** Why that is wrong, and what is true. */
  readonly correction: string;
  /** What the reader will do, a line each. */
  readonly tasks: readonly string[];
  /** For whoever teaches it. */
  readonly teacher: string;
  readonly minutes: number;
  /** Where it stands in the literature: "§5.4.2". */
  readonly sections: readonly string[];
  /** How the end is best drawn: as the tape or as the logs; what a preview shows. */
  readonly shows: 'tape' | 'logs';
}

/** In a file all but the title may be left out. */
export type FileAbout = Pick<About, 'title'> & Partial<About>;

export const aboutOf = (file: FileAbout): About => ({
  title: file.title,
  goal: file.goal ?? '',
  misconception: file.misconception ?? '',
  correction: file.correction ?? '',
  tasks: file.tasks ?? [],
  teacher: file.teacher ?? '',
  minutes: file.minutes ?? 0,
  sections: file.sections ?? [],
  shows: file.shows ?? 'tape',
});
