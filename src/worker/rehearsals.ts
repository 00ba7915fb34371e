/** Scenarios played apart from the run that is shown. Loaded when the first of them is asked for. */
import { rehearse } from '../scenarios/playing/perform.ts';
import type { Scenario } from '../scenarios/index.ts';
import { createBranches, type History, type HistoryOptions, type Micros } from '../sim/index.ts';
import { answerTape } from './answers.ts';
import type { PreviewColumns, Rehearsal, Response, TapeColumns, ViewPort } from './protocol.ts';
import { frameOf } from './showing.ts';
import { surprise } from './surprise.ts';
import { nothingTold } from './told.ts';

export function answerRehearsal(request: Rehearsal, options: HistoryOptions): Response {
  const { n } = request;
  switch (request.type) {
    case 'perform':
      return { type: 'performed', n, performance: rehearse(request.scenario, options).performance };
    case 'preview':
      return { type: 'preview', n, preview: previewOf(request.scenario, options) };
    case 'surprise':
      return { type: 'performed', n, performance: surprise(request.seed) };
  }
}

/** A card shows the ends of the logs. */
const VIEW: ViewPort = { logEnd: 0, logColumns: 12, selected: 0, inspected: 0, maxMessages: 0 };

function previewOf(scenario: Scenario, options: HistoryOptions): PreviewColumns {
  const { history } = rehearse(scenario, options);
  const showing = { branches: createBranches(history), told: nothingTold(), epoch: 0, search: null };
  const { servers, logs } = frameOf(showing, VIEW, { news: 'key' });
  // The first frame of all tells everything.
  return { size: history.world.nodes.length, end: history.end.now, tape: lastPart(history), logs: logs!, servers };
}

/** More messages are a grey patch on a card. */
const MOST_STROKES = 120;

/** All of it, or as much of its end as a card can show. */
function lastPart(history: History): TapeColumns {
  const to = history.end.now;
  for (let length: Micros = to; ; length = Math.floor(length / 2)) {
    const query = { from: to - length, to, maxStrokes: MOST_STROKES, maxDots: 0 };
    const columns = answerTape(history, { type: 'tape', n: 0, query });
    if (!columns.strokesLeftOut || length < SHORTEST) return columns;
  }
}
const SHORTEST: Micros = 1000;
