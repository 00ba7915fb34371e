import type { ReactNode } from 'react';
import { seenSign } from '../../narration/seen.ts';
import { actions, type State, useStore } from '../../store/index.ts';
import { useAnswer } from '../useAnswer.ts';
import { SignText } from './SignText.tsx';

const selectClock = ({ clock }: State) => clock;

/** While the page looks through one server's eyes the sign tells nothing that it cannot know. */
export function SeenSign({ viewAs, otherwise }: { readonly viewAs: number; readonly otherwise: ReactNode }) {
  const knowledge = useAnswer(actions.fetchKnowledge, viewAs);
  const self = useStore(({ servers }) => servers[viewAs]);
  const clock = useStore(selectClock);
  if (!self || !knowledge) return otherwise;
  return <SignText {...seenSign(self, knowledge.others, clock)} />;
}
