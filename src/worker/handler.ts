/**
 * Answers the page's requests: each with exactly one message. Knows no worker scope and reads no clock of its own, so
 * the tests drive it in Node, over a real channel, and get the same answers every time.
 */
import { createBranches, type HistoryOptions, parseRun } from '../sim/index.ts';
import { changeBranch, command, doAgain, takeBack } from './acting.ts';
import { answerEvents, answerMessage, answerRow, answerTape } from './answers.ts';
import { find } from './finding.ts';
import { moveBackByOne, moveByOne, moveOn, moveTo } from './moving.ts';
import { type Inquiry, isInquiry, type Request, type Response, type ViewPort } from './protocol.ts';
import { type Done, failed, frameOf, presentOf, problem, respond, type Showing, type Within } from './showing.ts';
import { nothingTold, retold } from './told.ts';
import { openAt } from './travel.ts';

type Of<Type extends Request['type']> = Extract<Request, { type: Type }>;
type Prompt = Exclude<Request, Inquiry>;
/** What asks for another look at the run, and is answered with a frame. */
type Look = Extract<Prompt, { view: ViewPort }>;

/** What is needed to answer an inquiry comes later than the first picture, so its answer does too. */
export interface Handler {
  (request: Prompt): Response;
  (request: Inquiry): Promise<Response>;
  (request: Request): Response | Promise<Response>;
}

/** Before the page has said what it looks at. */
const OPENING_VIEW: ViewPort = { logEnd: 0, logColumns: 40, selected: 0, inspected: 0, maxMessages: 100 };

/** Wall milliseconds that opening a run may take: some hours of simulated time. */
const LONGEST_REPLAY = 4000;
const NO_TIME = 'The time to open it at must be a whole number of microseconds, 0 or more.';

/**
 * `wall` reads milliseconds of wall time: it bounds what one request may take, and nothing else depends on it. `options`
 * are those of every run that is opened.
 */
export function createHandler(wall: () => number, options: HistoryOptions = {}): Handler {
  let showing: Showing | null = null;

  const within: Within = (budget) => {
    const until = wall() + budget;
    return () => wall() >= until;
  };

  function open({ run, at, known = at, n }: Of<'open'>): Response {
    const parsed = parseRun(run);
    if (!parsed.ok) return failed(n, { kind: 'badRun', message: parsed.problem });
    if (![at, known].every((time) => Number.isSafeInteger(time) && time >= 0)) {
      return failed(n, { kind: 'badRun', message: NO_TIME });
    }
    const branches = createBranches(openAt(parsed.run, { at, known }, within(LONGEST_REPLAY), options));
    const told = showing === null ? nothingTold() : { ...retold(showing.told), branches: null };
    showing = { branches, told, epoch: (showing?.epoch ?? 0) + 1 };
    const frame = frameOf(showing, OPENING_VIEW, { news: 'key' });
    return { type: 'frame', n, frame: { ...frame, run: parsed.run, commands: null } };
  }

  function look(at: Showing, request: Look): Done {
    switch (request.type) {
      case 'frame': {
        const { to, budgetMs, stopOnKey } = request;
        return moveOn(at, { to, stopOnKey, exhausted: within(budgetMs) });
      }
      case 'step':
        return moveByOne(at);
      case 'stepBack':
        return moveBackByOne(at);
      case 'seek':
        return moveTo(at, request.to);
      case 'find': {
        const { goal, direction, until, budgetMs } = request;
        return find(at, goal, direction === -1, { until, exhausted: within(budgetMs) });
      }
      case 'command':
        return command(at, request);
      case 'undo':
        return takeBack(at);
      case 'redo':
        return doAgain(at);
      case 'branch':
        return changeBranch(at, request.change);
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
      case 'message':
        return { type: 'message', n, fields: answerMessage(presentOf(at), request) };
      default:
        return respond(at, request, look(at, request));
    }
  }

  function handle(request: Request): Response | Promise<Response> {
    try {
      if (request.type === 'open') return open(request);
      if (showing === null) return failed(request.n, { kind: 'badRequest', message: 'No run is open.' });
      return isInquiry(request) ? inquire(showing, request, within) : answer(showing, request);
    } catch (error) {
      return failed(request.n, crash(error).problem);
    }
  }
  return handle as Handler;
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

const crash = (error: unknown) => problem('crashed', error instanceof Error ? error.message : String(error));
