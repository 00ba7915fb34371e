import { useEffect } from 'react';
import type { Prompt } from '../../lessons/types.ts';
import { actions, type Selection, useStore } from '../../store/index.ts';
import { mayBeSeveral, refOf, withServer } from './answers.ts';

const NONE: Selection = { kind: 'none' };

/**
 * Whatever the reader selects on the picture, by pointer or by key, while it is asked for is the answer. It is taken out
 * of the selection, so that the next click on it is another one.
 */
export function usePicking(prompt: Prompt): void {
  useEffect(() => {
    if (useStore.getState().selection.kind !== 'none') actions.select(NONE);
    return useStore.subscribe(({ selection }, before) => {
      if (selection !== before.selection && pick(prompt, selection)) actions.select(NONE);
    });
  }, [prompt]);
}

function pick(prompt: Prompt, selection: Selection): boolean {
  const { lesson, messages } = useStore.getState();
  if (prompt.kind === 'server' && selection.kind === 'server') {
    actions.draftAnswer(withServer(lesson?.draft ?? null, selection.server, mayBeSeveral(prompt)));
    return true;
  }
  if (prompt.kind === 'entry' && selection.kind === 'entry') {
    actions.draftAnswer({ kind: 'entry', server: selection.server, index: selection.index });
    return true;
  }
  const message = selection.kind === 'message' && messages.find(({ id }) => id === selection.message);
  if (prompt.kind !== 'message' || !message) return false;
  actions.draftAnswer({ kind: 'message', message: refOf(message) });
  return true;
}
