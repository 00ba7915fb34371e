/**
 * Answers the page's requests: each with exactly one message. Knows no worker scope and reads no clock of its own, so
 * the tests drive it in Node, over a real channel, and get the same answers every time.
 */
import { commandNamed, KEY_MARKS, parseCommand, type Refusal, type RunCommand } from '../sim/index.ts';
import { answerEvents, answerLog, answerTape } from './answers.ts';
import { buildFrame } from './frame.ts';
import { createCollector, type Collector } from './news.ts';
import type { Frame, Problem, Request, Response, ViewPort } from './protocol.ts';
import { createHistory, type History, issue, parseRun, redo, stepEvent, undo } from './stand-in.ts';
import type { Told } from './told.ts';
import { travel } from './travel.ts';

export type Handler = (request: Request) => Response;
type Of<Type extends Request['type']> = Extract<Request, { type: Type }>;

/** Stepping tells of every event, whatever its marks. */
const ALL_MARKS = -1;

/** `wall` reads milliseconds of wall time: it bounds what one request may take, and nothing else depends on it. */
export function createHandler(wall: () => number): Handler {
  let history: History | null = null;
  let told: Told | null = null;
  let epoch = 0;
  /** Acts that were undone, the next to redo last. */
  let undone: RunCommand[] = [];

  function frame(view: ViewPort, collector: Collector, broke = false, refusal: Refusal | null = null): Frame {
    const { run, nextCommand } = history!.world;
    const built = buildFrame(history!, told, {
      epoch,
      view,
      news: collector.collected(),
      broke,
      refusal,
      canUndo: labelled('Undo', run.commands[nextCommand - 1]),
      canRedo: labelled('Redo', undone.at(-1)),
    });
    told = built.told;
    return built.frame;
  }
  /** The next frame tells all. */
  function turnPage(): void {
    epoch++;
    told = null;
  }

  function open({ run, at, n }: Of<'open'>): Response {
    const parsed = parseRun(run);
    if (!parsed.ok) return failed(n, 'badRun', parsed.problem);
    history = createHistory(parsed.run, at);
    undone = [];
    turnPage();
    const first = frame(OPENING_VIEW, createCollector(KEY_MARKS));
    return { type: 'frame', n, frame: { ...first, run: parsed.run } };
  }

  function answer(history: History, request: Exclude<Request, Of<'open'>>): Response {
    const { n } = request;
    const collector = createCollector(request.type === 'frame' ? KEY_MARKS : ALL_MARKS);
    switch (request.type) {
      case 'frame': {
        const { to, budgetMs, stopOnKey, view } = request;
        const until = wall() + budgetMs;
        const broke = travel(history, { to, stopOnKey, exhausted: () => wall() >= until, collector });
        return { type: 'frame', n, frame: frame(view, collector, broke) };
      }
      case 'step': {
        const violations = history.violations.length;
        const event = stepEvent(history);
        if (event === null) return failed(n, 'nothingHappensNext', '');
        collector.add(event);
        return { type: 'frame', n, frame: frame(request.view, collector, history.violations.length > violations) };
      }
      case 'command': {
        const parsed = parseCommand({ name: request.name, args: request.args });
        if (!parsed.ok) return failed(n, 'badRequest', parsed.problem);
        const { refusal, event } = issue(history, parsed.command.name, parsed.command.args);
        if (event !== null) collector.add(event);
        if (refusal === null) undone = [];
        return { type: 'frame', n, frame: frame(request.view, collector, false, refusal) };
      }
      case 'undo': {
        const command = undo(history);
        if (command === null) return failed(n, 'nothingToUndo', '');
        undone.push(command);
        turnPage();
        return { type: 'frame', n, frame: frame(request.view, collector) };
      }
      case 'redo': {
        const command = undone.pop();
        if (command === undefined) return failed(n, 'nothingToRedo', '');
        redo(history, command);
        turnPage();
        return { type: 'frame', n, frame: frame(request.view, collector) };
      }
      case 'events':
        return { type: 'events', n, ...answerEvents(history, request) };
      case 'tape':
        return { type: 'tape', n, tape: answerTape(history, request) };
      case 'log':
        return { type: 'log', n, entries: answerLog(history, request) };
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

/** Before the page has said what it looks at. */
const OPENING_VIEW: ViewPort = { logEnd: 0, logColumns: 40, selected: 0, maxMessages: 100 };

function failed(n: number, kind: Problem['kind'], message: string): Response {
  return { type: 'failed', n, problem: { kind, message } };
}

/** "Undo crash S3": the act in its own words where the person who acts is their subject. */
function labelled(verb: string, command: RunCommand | undefined): string {
  const words = command && commandNamed(command.name)?.words;
  if (!words) return '';
  const [, act] = /^You (.*)\.$/.exec(words.sentence(command.args)) ?? [];
  return `${verb} ${act ?? words.label.toLowerCase()}`;
}
