/**
 * Questions about the present and the past, and what is made of their answers. The first picture needs none of it, so
 * it is loaded when the first of them is asked. Imports from where things are: what comes through the simulator's door
 * is loaded with it.
 */
import { isMutantId } from '../raft/mutants/index.ts';
import { compare } from '../sim/branches/compare.ts';
import { replayWith } from '../sim/branches/replay-with.ts';
import { choices, randomChoice } from '../sim/choices/index.ts';
import { conditionNamed } from '../sim/conditions/index.ts';
import { parseCondition } from '../sim/conditions/parse.ts';
import { explain, knowledge } from '../sim/explain/index.ts';
import { digest } from '../sim/digest.ts';
import { firings, ruleCounts } from '../sim/history/firings.ts';
import type { History } from '../sim/history/history.ts';
import { eventsFrom } from '../sim/history/past.ts';
import { describeEvent } from '../sim/history/rows.ts';
import type { EventId, EventRow, SimEvent } from '../sim/types.ts';
import { traceSlice } from '../trace/lines.ts';
import { command, TOO_MANY } from './acting.ts';
import { eventDetail } from './event-detail.ts';
import { runUntil, searched } from './finding.ts';
import { hold } from './holding.ts';
import { watch } from './watching.ts';
import type { Inquiry, Response } from './protocol.ts';
import {
  type Done,
  failed,
  freely,
  presentOf,
  problem,
  respond,
  type Showing,
  turnPage,
  type Within,
} from './showing.ts';

/** However many are asked for, an answer stays about as small as a frame. */
const MOST_ROWS = 24;

export async function answerInquiry(showing: Showing, request: Inquiry, within: Within): Promise<Response> {
  const history = presentOf(showing);
  const { n } = request;
  switch (request.type) {
    case 'explain':
      return { type: 'explain', n, explanation: explain(history, request.question) };
    case 'knowledge':
      return { type: 'knowledge', n, knowledge: knowledge(history, request.server) };
    case 'choices':
      return { type: 'choices', n, choices: choices(history.world) };
    case 'rules':
      return { type: 'rules', n, counts: ruleCounts(history) };
    case 'firings': {
      const { query } = request;
      return { type: 'firings', n, rows: firings(history, { ...query, limit: Math.min(query.limit, MOST_ROWS) }) };
    }
    case 'event':
      return { type: 'event', n, detail: eventDetail(history, request.event) };
    case 'compare':
      return { type: 'compare', n, comparison: compare(showing.branches, request.with) };
    case 'randomChoice': {
      const choice = randomChoice(history.world);
      return respond(
        showing,
        request,
        choice === null ? problem('nothingHappensNext') : freely(showing, () => command(showing, choice)),
      );
    }
    case 'replayWith':
      return respond(
        showing,
        request,
        freely(showing, () => replay(showing, request.rule, within(LONGEST_REPLAY))),
      );
    case 'runUntil': {
      const parsed = parseCondition({ name: request.name, args: request.args });
      if (!parsed.ok) return failed(n, problem('badRequest', parsed.problem).problem);
      const { name, args } = parsed.condition;
      const condition = conditionNamed(name)!;
      const search = { until: request.until, exhausted: within(request.budgetMs) };
      const meets = (event: SimEvent) => condition.holds(history.world, event, args);
      const done = searched(showing, request.begins, () => runUntil(history, search, meets));
      return respond(showing, request, done);
    }
    case 'hold':
      return respond(showing, request, hold(showing, request.at, within(LONGEST_REPLAY)));
    case 'watch':
      return respond(showing, request, watch(showing, request.condition));
    case 'digest':
      return { type: 'digest', n, digest: digest(history.world) };
    case 'record': {
      const { answerRecord } = await import('./recording.ts');
      return answerRecord(history, request);
    }
    case 'rows':
      return { type: 'rows', n, ...answerRows(history, request.from) };
    case 'trace':
      return { type: 'trace', n, ...traceSlice(history, request.from, request.limit) };
  }
}

/** Wall milliseconds that living a line again may take; what is not known then is lived when it is looked at. */
const LONGEST_REPLAY = 4000;

function replay(showing: Showing, rule: unknown, exhausted: () => boolean): Done {
  if (!isMutantId(rule)) return problem('badRequest', `There is no rule “${String(rule)}” to switch.`);
  const replayed = replayWith(showing.branches, rule, exhausted);
  if (!replayed.ok) {
    return replayed.problem === 'ruleIsOn'
      ? problem('badRequest', 'The rule is on throughout, so there is nothing to replay.')
      : problem('tooManyBranches', TOO_MANY);
  }
  turnPage(showing);
  return { news: 'key' };
}

/** Rows of one answer to a question for all of them: the list is long, so it comes in some hundred parts. */
const ROWS_AT_ONCE = 400;

function answerRows(
  history: History,
  from: EventId,
): { readonly rows: readonly EventRow[]; readonly next: EventId | null } {
  const rows: EventRow[] = [];
  for (const event of eventsFrom(history, from)) {
    if (rows.length === ROWS_AT_ONCE) return { rows, next: event.id };
    rows.push(describeEvent(history, event));
  }
  return { rows, next: null };
}
