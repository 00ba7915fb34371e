/** The run that is shown as the text of a scenario file. */
import type { StoreApi } from 'zustand';
import { recordScenario, type Spot, writeScenario } from '../../scenarios/index.ts';
import type { Moment } from '../../sim/index.ts';
import type { Session } from '../session.ts';
import type { OpeningActions, State } from '../types.ts';

interface RecordingParts {
  readonly store: StoreApi<State>;
  readonly session: Session;
}

/** Events of one instant lie close together. */
const NEAR = 300;

export function createRecording({
  store: { getState },
  session: { ask },
}: RecordingParts): Pick<OpeningActions, 'fetchScenarioText'> {
  /** The moment by its time: events taken at that very instant. */
  async function spotOf({ events, now }: Moment): Promise<Spot> {
    const answer = await ask({ type: 'rows', from: Math.max(0, events - NEAR) });
    const rows = answer?.type === 'rows' ? answer.rows : [];
    return { at: now, after: rows.filter(({ id, at }) => id < events && at === now).length };
  }

  return {
    async fetchScenarioText(title) {
      const { run, end, bookmarks, branch } = getState();
      if (run === null) return '';
      const marked = bookmarks.filter((one) => one.branch === branch && one.note !== '');
      const notes = await Promise.all(marked.map(async ({ moment, note }) => ({ ...(await spotOf(moment)), note })));
      return writeScenario(recordScenario({ run, end: await spotOf(end), title, notes }));
    },
  };
}
