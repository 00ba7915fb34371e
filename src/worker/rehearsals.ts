/** Scenarios read and played apart from the run that is shown. Loaded when the first of them is asked for. */
import { readScenario } from '../scenarios/format/read.ts';
import { rehearse, type Rehearsal as Rehearsed } from '../scenarios/playing/perform.ts';
import type { PlayOptions } from '../scenarios/playing/play.ts';
import { createBranches, type History, type Micros } from '../sim/index.ts';
import { answerTape } from './answers.ts';
import type { PreviewColumns, Rehearsal, Response, TapeColumns, ViewPort } from './protocol.ts';
import { frameOf } from './showing.ts';
import { surprise } from './surprise.ts';
import { nothingTold } from './told.ts';

export function answerRehearsal(request: Rehearsal, options: PlayOptions): Response {
  const { n } = request;
  if (request.type === 'surprise') return { type: 'performed', n, title: '', performance: surprise(request.seed) };
  const read = readScenario(request.text);
  if (!read.ok) return { type: 'checked', n, problems: read.problems };
  const { scenario } = read;
  switch (request.type) {
    case 'check':
      return { type: 'checked', n, problems: [] };
    case 'perform':
      return { type: 'performed', n, title: scenario.title, performance: rehearse(scenario, options).performance };
    case 'preview':
      return { type: 'preview', n, preview: previewOf(rehearse(scenario, options)) };
  }
}

/** A card shows the ends of the logs. */
const VIEW: ViewPort = { logEnd: 0, logColumns: 12, selected: 0, inspected: 0, maxMessages: 0 };

function previewOf({ history }: Rehearsed): PreviewColumns {
  const showing = {
    branches: createBranches(history),
    told: nothingTold(),
    epoch: 0,
    hold: null,
    watch: null,
    search: null,
  };
  const { servers, logs } = frameOf(showing, VIEW, { news: 'key' });
  // The first frame of all tells everything.
  return { size: history.world.nodes.length, end: history.end.now, tape: lastPart(history), logs: logs!, servers };
}

/** More messages are a grey patch on a card. */
const MOST_STROKES = 120;
const SHORTEST: Micros = 1000;

/** All of it, or as much of its end as a card can show. */
function lastPart(history: History): TapeColumns {
  const to = history.end.now;
  for (let length: Micros = to; ; length = Math.floor(length / 2)) {
    const query = { from: to - length, to, maxStrokes: MOST_STROKES, maxDots: 0 };
    const columns = answerTape(history, { type: 'tape', n: 0, query });
    if (!columns.strokesLeftOut || length < SHORTEST) return columns;
  }
}
