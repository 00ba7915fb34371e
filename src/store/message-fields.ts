/** What one message in flight says; frames carry only what is drawn of it. */
import type { Session } from './session.ts';
import type { Actions } from './types.ts';

export const createFetchMessage =
  (ask: Session['ask']): Actions['fetchMessage'] =>
  async (message) => {
    const answer = await ask({ type: 'message', message });
    return answer?.type === 'message' ? answer.fields : null;
  };
