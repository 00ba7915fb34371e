/** Of what is selected: what brought it about and what came of it, as the diagram marks it. */
import { useMemo } from 'react';
import type { EventRow } from '../../sim/types.ts';
import {
  actions,
  type Explanation,
  type Question,
  type Selection,
  type State,
  type Stroke,
  useStore,
} from '../../store/index.ts';
import { questionOf } from '../rail/why/questionOf.ts';
import { useAnswer } from '../useAnswer.ts';

export interface Story {
  /** The event in question; null for a message that flies, which is marked alone. */
  readonly event: EventRow | null;
  /** Causes and effects, with the event itself. */
  readonly events: ReadonlyMap<number, EventRow>;
  /** Messages that it waits for. */
  readonly onTheirWay: ReadonlySet<number>;
}

const selectSelection = (state: State) => state.selection;

export function useStory(): Story | null {
  const selection = useStore(selectSelection);
  const question = useMemo(() => questionAbout(selection), [selection]);
  const explanation = useAnswer(actions.fetchExplanation, question);
  return useMemo(() => {
    if (question === null || !explanation) return null;
    return storyOf(explanation, selection);
  }, [question, explanation, selection]);
}

/** A server is no event: its story would be that of its role, which the diagram shows anyway. */
export const questionAbout = (selection: Selection): Question | null =>
  selection.kind === 'server' ? null : questionOf(selection);

export function storyOf(explanation: Explanation, selection: Selection): Story | null {
  const { event, causes, effects, onTheirWay } = explanation;
  if (event === null) return null;
  const rows = [...causes.map(({ row }) => row), event, ...effects];
  const flying = selection.kind === 'message' ? [selection.message] : onTheirWay.map(({ message }) => message);
  return { event, events: new Map(rows.map((row) => [row.id, row])), onTheirWay: new Set(flying) };
}

/** Whether a message is part of the story: it led from one of its events to another, or is still under way from it. */
export const isTold = ({ events, onTheirWay }: Story, { id, sentBy, endedBy }: Stroke): boolean =>
  onTheirWay.has(id) || (events.has(sentBy) && events.has(endedBy));
