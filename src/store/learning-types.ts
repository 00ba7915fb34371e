/** Lessons and questions: which is open, where the reader stands, and what is kept of it on this device. */
import type { Answer, Lesson, Part, Playlist, QuizForm, QuizItem } from '../lessons/types.ts';
import type { Standing, Verdict } from '../lessons/course.ts';

export interface Learning {
  readonly lesson: OpenLesson | null;
  readonly progress: Progress;
}

export interface OpenLesson {
  readonly lesson: Lesson;
  /** Made of a scenario's own notes and questions, for a class: nothing of it is kept. */
  readonly ofScenario: boolean;
  readonly standing: Standing;
  /** What is being answered on the picture or by a field, before it is locked in. */
  readonly draft: Answer | null;
  /** Of what was locked in; null while asking, and for a class. */
  readonly verdict: Verdict | null;
  /** Hands for each option of the question, typed or tapped; all 0 before. */
  readonly hands: readonly number[];
}

/** What is known of the reader, on this device alone. */
export interface Progress {
  /** By lesson: the step to go on from, and whether its end was reached. */
  readonly lessons: Readonly<Record<string, { readonly step: string; readonly done: boolean }>>;
  /** In the order in which they were given. */
  readonly answers: readonly GivenAnswer[];
  /** The id of the plan that is followed, until it ends or a lesson is opened that is not in it. */
  readonly plan?: string;
}

export interface GivenAnswer {
  /** "lesson/step", or the id of a quiz item and its form: "q07/2". */
  readonly question: string;
  readonly right: boolean;
  /** As words: "S3", "1 1 4", the option's text. */
  readonly given: string;
  readonly misconception: string;
  /** Day and time, ISO 8601, of this device. */
  readonly when: string;
}

export interface Syllabus {
  readonly parts: readonly Part[];
  /** In teaching order. */
  readonly lessons: readonly Lesson[];
  readonly playlists: readonly Playlist[];
  readonly quiz: readonly QuizItem[];
}

/** A quiz item in the guise in which it is due. */
export interface Due {
  readonly item: QuizItem;
  /** From 0. */
  readonly form: number;
  readonly asked: QuizForm;
}

export interface LearningActions {
  /** Loaded when it is first asked for. */
  fetchSyllabus(): Promise<Syllabus>;
  /**
   * At a step by its id; '' where the reader stopped, or at the start. `plan`: the id of the one that is followed from
   * now on; without it the one that is followed, if the lesson belongs to it.
   */
  openLesson(id: string, step?: string, plan?: string): Promise<void>;
  /** The scenario that is open, as a lesson of its own notes and questions. */
  openScenarioAsLesson(): Promise<void>;
  /** The run stays as it is, and is the reader's. */
  leaveLesson(): void;
  continueLesson(): void;
  /** To the step before. */
  backInLesson(): void;
  goToLessonStep(step: number): void;
  /** Not yet locked in. */
  draftAnswer(answer: Answer | null): void;
  lockIn(): void;
  observe(option: number): void;
  /** The task is passed over. */
  skipTask(): void;
  /** Selects the event that proves the answer, or disproves the one that was given, and goes there. */
  showProof(which: 'right' | 'wrong'): void;
  /** Of an option of the question, from 0 on. */
  setHands(option: number, count: number): void;
  /** Locks the count in and lets the run go on. */
  reveal(): void;
  /** What is due to be asked, of items already met and, with a part, of that part. */
  fetchDue(): Promise<readonly Due[]>;
  /** Keeps an answer to a quiz item. */
  answerQuiz(due: Due, option: number): void;
  /** The run that proves it, at the moment that proves it. */
  openProof(item: string): Promise<void>;
  /** Results as CSV, with a header. */
  fetchResults(): Promise<string>;
  eraseProgress(): void;
}
