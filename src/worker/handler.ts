/**
 * Answers the page's requests: each with exactly one message. Knows no worker scope and reads no clock of its own, so
 * the tests drive it in Node, over a real channel, and get the same answers every time.
 */
import {
  commandNamed,
  type EventFilter,
  type History,
  parseCommand,
  parseRun,
  type Refusal,
  refusalOf,
  type RunCommand,
  stepEvent,
  undo,
} from '../sim/index.ts';
import { answerEvents, answerMessage, answerTape } from './answers.ts';
import { buildFrame } from './frame.ts';
import type { Frame, Problem, Request, Response, ViewPort } from './protocol.ts';
import { nothingTold } from './told.ts';
import { choose, openAt, redo, travel } from './travel.ts';

export type Handler = (request: Request) => Response;
type Of<Type extends Request['type']> = Extract<Request, { type: Type }>;

/** Before the page has said what it looks at. */
const OPENING_VIEW: ViewPort = { logEnd: 0, logColumns: 40, selected: 0, inspected: 0, maxMessages: 100 };

/** Wall milliseconds that opening a run may take: some hours of simulated time. */
const LONGEST_REPLAY = 4000;
const NO_TIME = 'The time to open it at must be a whole number of microseconds, 0 or more.';

/** `wall` reads milliseconds of wall time: it bounds what one request may take, and nothing else depends on it. */
export function createHandler(wall: () => number): Handler {
  let history: History | null = null;
  let told = nothingTold([]);
  let epoch = 0;
  /** Acts that were undone, the next to redo last. */
  let undone: RunCommand[] = [];

  function frame(of: History, view: ViewPort, news: EventFilter, refusal: Refusal | null = null): Frame {
    const { run, nextCommand } = of.world;
    return buildFrame(of, told, {
      epoch,
      view,
      news,
      refusal,
      canUndo: labelled('Undo', run.commands[nextCommand - 1]),
      canRedo: labelled('Redo', undone.at(-1)),
    });
  }
  /** Another history: the next frame tells all, and answers about the old one are void. */
  function turnPage(next: History): History {
    epoch++;
    told = nothingTold(told.commands);
    history = next;
    return next;
  }

  function open({ run, at, n }: Of<'open'>): Response {
    const parsed = parseRun(run);
    if (!parsed.ok) return failed(n, 'badRun', parsed.problem);
    if (!Number.isSafeInteger(at) || at < 0) return failed(n, 'badRun', NO_TIME);
    undone = [];
    const until = wall() + LONGEST_REPLAY;
    const opened = turnPage(openAt(parsed.run, at, () => wall() >= until));
    return { type: 'frame', n, frame: { ...frame(opened, OPENING_VIEW, 'key'), run: parsed.run, commands: null } };
  }

  function answer(past: History, request: Exclude<Request, Of<'open'>>): Response {
    const { n } = request;
    switch (request.type) {
      case 'frame': {
        const { to, budgetMs, stopOnKey, view } = request;
        const until = wall() + budgetMs;
        travel(past, { to, stopOnKey, exhausted: () => wall() >= until });
        return { type: 'frame', n, frame: frame(past, view, 'key') };
      }
      case 'step':
        if (stepEvent(past) === null) return failed(n, 'nothingHappensNext', '');
        return { type: 'frame', n, frame: frame(past, request.view, 'all') };
      case 'command': {
        const parsed = parseCommand({ name: request.name, args: request.args });
        if (!parsed.ok) return failed(n, 'badRequest', parsed.problem);
        const { name, args } = parsed.command;
        const refusal = refusalOf(past.world, name, args);
        if (refusal === null) {
          choose(past, name, args);
          undone = [];
        }
        return { type: 'frame', n, frame: frame(past, request.view, 'all', refusal) };
      }
      case 'undo': {
        const command = undo(past);
        if (command === null) return failed(n, 'nothingToUndo', '');
        undone.push(command);
        return { type: 'frame', n, frame: frame(turnPage(past), request.view, 'key') };
      }
      case 'redo': {
        const command = undone.pop();
        if (command === undefined) return failed(n, 'nothingToRedo', '');
        return { type: 'frame', n, frame: frame(turnPage(redo(past, command)), request.view, 'key') };
      }
      case 'events':
        return { type: 'events', n, ...answerEvents(past, request) };
      case 'tape':
        return { type: 'tape', n, tape: answerTape(past, request) };
      case 'message':
        return { type: 'message', n, fields: answerMessage(past, request) };
      default:
        return failed(n, 'badRequest', 'This cannot be asked yet.');
    }
  }

  return (request) => {
    try {
      if (request.type === 'open') return open(request);
      if (history === null) return failed(request.n, 'badRequest', 'No run is open.');
      return answer(history, request);
    } catch (error) {
      return failed(request.n, 'crashed', error instanceof Error ? error.message : String(error));
    }
  };
}

function failed(n: number, kind: Problem['kind'], message: string): Response {
  return { type: 'failed', n, problem: { kind, message } };
}

/** What fits a button, in letters. */
const LONGEST_ACT = 22;

/** "Undo crash S3": the act in its own words where its doer is their subject and they are few, else its label. */
function labelled(verb: string, command: RunCommand | undefined): string {
  const words = command && commandNamed(command.name)?.words;
  if (!words) return '';
  const [, act] = /^You (.*)\.$/.exec(words.sentence(command.args)) ?? [];
  return `${verb} ${act !== undefined && act.length <= LONGEST_ACT ? act : words.label.toLowerCase()}`;
}
