/**
 * Answers the page's requests: each with exactly one message. Knows no worker scope and reads no clock of its own, so
 * the tests drive it in Node, over a real channel, and get the same answers every time.
 */
import {
  type Branches,
  createBranches,
  keepBranches,
  type HistoryOptions,
  type Parsed,
  parseRun,
  type Run,
} from '../sim/index.ts';
import { changeBranch, command, doAgain, takeBack } from './acting.ts';
import { answerEvents, answerMessage, answerRow, answerTape } from './answers.ts';
import { find, searched } from './finding.ts';
import { moveBackByOne, moveByOne, moveOn, moveTo } from './moving.ts';
import {
  type Inquiry,
  isInquiry,
  isRehearsal,
  type Opening,
  type Rehearsal,
  type Request,
  type Response,
  type ViewPort,
} from './protocol.ts';
import {
  type Done,
  failed,
  frameOf,
  freely,
  presentOf,
  problem,
  respond,
  type Showing,
  type Within,
} from './showing.ts';
import { nothingTold, retold } from './told.ts';
import { openAt } from './travel.ts';

type Of<Type extends Request['type']> = Extract<Request, { type: Type }>;
type Prompt = Exclude<Request, Inquiry | Rehearsal | Of<'restore'>>;
/** What asks for another look at the run, and is answered with a frame. */
type Look = Extract<Prompt, { view: ViewPort }>;

/** What is needed to answer an inquiry comes later than the first picture, so its answer does too. */
export interface Handler {
  (request: Prompt): Response;
  (request: Inquiry | Rehearsal | Of<'restore'>): Promise<Response>;
  (request: Request): Response | Promise<Response>;
}

/** Before the page has said what it looks at. */
const OPENING_VIEW: ViewPort = { logEnd: 0, logColumns: 40, selected: 0, inspected: 0, maxMessages: 100 };

/** Wall milliseconds that opening a run or playing a scenario may take: some hours of simulated time. */
const LONGEST_REPLAY = 4000;
const NO_TIME = 'The time to open it at must be a whole number of microseconds, 0 or more, and so its events.';

/**
 * `wall` reads milliseconds of wall time: it bounds what one request may take, and nothing else depends on it. `options`
 * are those of every run that is opened.
 */
export function createHandler(wall: () => number, options: HistoryOptions = {}): Handler {
  let showing: Showing | null = null;
  /** While branches are being made again. */
  let restoring: Promise<Response> | null = null;

  const within: Within = (budget) => {
    const until = wall() + budget;
    return () => wall() >= until;
  };

  function show(branches: Branches, run: Run, n: number, lost: readonly string[]): Response {
    const told = showing === null ? nothingTold() : { ...retold(showing.told), branches: null };
    showing = { branches, told, epoch: (showing?.epoch ?? 0) + 1, hold: null, watch: null, search: null };
    const frame = frameOf(showing, OPENING_VIEW, { news: 'key' });
    return { type: 'frame', n, frame: { ...frame, run, commands: null, lost } };
  }

  function open(request: Of<'open'>): Response {
    const parsed = parseOpening(request);
    if (!parsed.ok) return failed(request.n, { kind: 'badRun', message: parsed.problem });
    const history = openAt(parsed.run, request, within(LONGEST_REPLAY), options);
    return show(createBranches(history), parsed.run, request.n, []);
  }

  async function restore(request: Of<'restore'>): Promise<Response> {
    const parsed = parseOpening(request);
    if (!parsed.ok) return failed(request.n, { kind: 'badRun', message: parsed.problem });
    try {
      const { restored } = await import('./restoring.ts');
      const { branches, lost } = restored(parsed.run, request, within, LONGEST_REPLAY, options);
      return show(branches, parsed.run, request.n, lost);
    } catch (error) {
      return failed(request.n, crash(error).problem);
    }
  }

  function look(at: Showing, request: Look): Done {
    switch (request.type) {
      case 'frame': {
        const { to, budgetMs, stopOnKey, one = false, stop } = request;
        return moveOn(at, { to, stopOnKey, one, stop, exhausted: within(budgetMs) });
      }
      case 'step':
        return moveByOne(at);
      case 'stepBack':
        return moveBackByOne(at);
      case 'seek':
        return moveTo(at, request.to);
      case 'find': {
        const { goal, direction, begins, until, budgetMs } = request;
        const search = { until, exhausted: within(budgetMs) };
        return searched(at, begins, () => find(at, goal, direction === -1, search));
      }
      case 'command':
        return freely(at, () => command(at, request));
      case 'undo':
        return freely(at, () => takeBack(at));
      case 'redo':
        return freely(at, () => doAgain(at));
      case 'branch':
        return freely(at, () => changeBranch(at, request.change));
    }
  }

  function answer(at: Showing, request: Exclude<Prompt, Of<'open'>>): Response {
    const { n } = request;
    switch (request.type) {
      case 'events':
        return { type: 'events', n, ...answerEvents(presentOf(at), request) };
      case 'row':
        return { type: 'row', n, row: answerRow(presentOf(at), request) };
      case 'tape':
        return { type: 'tape', n, tape: answerTape(presentOf(at), request) };
      case 'keep':
        return { type: 'kept', n, branches: keepBranches(at.hold?.all ?? at.branches) };
      case 'message':
        return { type: 'message', n, fields: answerMessage(presentOf(at), request) };
      default:
        return respond(at, request, look(at, request));
    }
  }

  function handle(request: Request): Response | Promise<Response> {
    // What is asked meanwhile is about the run that is being opened.
    if (restoring !== null) return restoring.then(() => handle(request));
    try {
      if (request.type === 'restore') return (restoring = restore(request).finally(() => (restoring = null)));
      if (request.type === 'open') return open(request);
      if (isRehearsal(request)) return rehearse(request, within, options);
      if (showing === null) return failed(request.n, { kind: 'badRequest', message: 'No run is open.' });
      return isInquiry(request) ? inquire(showing, request, within) : answer(showing, request);
    } catch (error) {
      return failed(request.n, crash(error).problem);
    }
  }
  return handle as Handler;
}

function parseOpening({ run, at, events = 0, taken = 0, known }: Opening): Parsed<{ run: Run }> {
  const numbers = [at, events, taken, known?.events ?? 0, known?.now ?? 0];
  const isMoment = numbers.every((number) => Number.isSafeInteger(number) && number >= 0);
  return isMoment ? parseRun(run) : { ok: false, problem: NO_TIME };
}

/** A question that cannot be answered leaves the run as it is; what moves the present may have left it in pieces. */
async function inquire(at: Showing, request: Inquiry, within: Within): Promise<Response> {
  try {
    const { answerInquiry } = await import('./inquiries.ts');
    return answerInquiry(at, request, within);
  } catch (error) {
    const { problem } = crash(error);
    return failed(request.n, 'view' in request ? problem : { ...problem, kind: 'badRequest' });
  }
}

/** Plays a scenario apart from the run that is shown. */
async function rehearse(request: Rehearsal, within: Within, options: HistoryOptions): Promise<Response> {
  try {
    const { answerRehearsal } = await import('./rehearsals.ts');
    return answerRehearsal(request, { ...options, exhausted: within(LONGEST_REPLAY) });
  } catch (error) {
    return failed(request.n, { ...crash(error).problem, kind: 'badRequest' });
  }
}

const crash = (error: unknown) => problem('crashed', error instanceof Error ? error.message : String(error));
