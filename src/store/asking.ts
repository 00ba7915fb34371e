/** Questions about the moment that is shown. An answer about another line of events than the one shown now is none. */
import type { StoreApi } from 'zustand';
import type { Response } from '../worker/protocol.ts';
import type { Question as Request } from './connection.ts';
import type { Session } from './session.ts';
import type { Actions, State } from './types.ts';

type Asking = Pick<
  Actions,
  | 'fetchEvent'
  | 'fetchLatestKeyEvent'
  | 'fetchMessage'
  | 'fetchExplanation'
  | 'fetchDetail'
  | 'fetchRules'
  | 'fetchFirings'
  | 'fetchChoices'
  | 'fetchKnowledge'
  | 'fetchComparison'
>;
type Answer<Type extends Response['type']> = Extract<Response, { type: Type }>;

export function askingActions({ getState }: StoreApi<State>, ask: Session['ask']): Asking {
  /** Null when the worker is gone, could not say, or another line is shown by now. */
  async function about<Type extends Response['type']>(
    request: Request & { readonly type: Type },
  ): Promise<Answer<Type> | null> {
    const { epoch } = getState();
    const answer = await ask(request);
    if (answer?.type !== request.type || getState().epoch !== epoch) return null;
    return answer as Answer<Type>;
  }

  /** The same moment has the same choices, whoever asks. */
  let asked: { readonly at: State; readonly choices: ReturnType<Asking['fetchChoices']> } | null = null;
  function fetchChoices(): ReturnType<Asking['fetchChoices']> {
    const at = getState();
    if (asked !== null && isSameMoment(asked.at, at)) return asked.choices;
    const choices = about({ type: 'choices' }).then((answer) => answer?.choices ?? null);
    const mine = { at, choices };
    asked = mine;
    // What was answered when the run had gone on is no answer about the moment that was asked about.
    void choices.then((found) => {
      if (asked === mine && (found === null || !isSameMoment(at, getState()))) asked = null;
    });
    return choices;
  }

  return {
    fetchEvent: async (event) => (await about({ type: 'row', event }))?.row ?? null,
    async fetchLatestKeyEvent() {
      const query = { filter: 'key', server: 0, before: Infinity, limit: 1 } as const;
      return (await about({ type: 'events', query }))?.rows[0] ?? null;
    },
    fetchMessage: async (message) => (await about({ type: 'message', message }))?.fields ?? null,
    fetchExplanation: async (question) => (await about({ type: 'explain', question }))?.explanation ?? null,
    fetchDetail: async (event) => (await about({ type: 'event', event }))?.detail ?? null,
    fetchRules: async () => (await about({ type: 'rules' }))?.counts ?? null,
    fetchFirings: async (query) => (await about({ type: 'firings', query }))?.rows ?? null,
    fetchChoices,
    fetchKnowledge: async (server) => (await about({ type: 'knowledge', server }))?.knowledge ?? null,
    fetchComparison: async (branch) => (await about({ type: 'compare', with: branch }))?.comparison ?? null,
  };
}

const isSameMoment = (a: State, b: State): boolean =>
  a.run === b.run && a.epoch === b.epoch && a.events === b.events && a.end.events === b.end.events;
