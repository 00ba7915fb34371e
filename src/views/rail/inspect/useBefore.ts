import { actions, useStore, type EventDetail, type ServerState, type State } from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';

const selectLast = (state: State) => state.events - 1;
const selectPlaying = (state: State) => state.playing;
const LAST = {};

const fetchLast = (): Promise<EventDetail | null> => {
  const last = useStore.getState().events - 1;
  return last < 0 ? Promise.resolve(null) : actions.fetchDetail(last);
};

/**
 * What a server was before the last event; itself while the run plays, or where that event left it alone. So "changed"
 * marks what the step has changed, whichever way the reader came here.
 */
export function useBefore(server: ServerState): ServerState {
  const last = useStore(selectLast);
  const playing = useStore(selectPlaying);
  const detail = useAnswer(fetchLast, playing ? null : LAST);
  return (!playing && detail?.row.id === last && detail.row.server === server.id && detail.before) || server;
}
