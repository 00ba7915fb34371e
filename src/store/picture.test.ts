import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandArgs, COMMANDS, defaultRun } from '../sim/index.ts';
import { createHandler, type Handler } from '../worker/handler.ts';
import type { Frame, Request, Response } from '../worker/protocol.ts';
import { emptyPicture, mergeFrame, type Picture } from './picture.ts';

// Whatever is done in whatever order: the picture put together from what changed is the one that a keyframe tells whole.

const VIEW = { logEnd: 0, logColumns: 12, selected: 0, inspected: 0, maxMessages: 1000 };

type Act =
  | { readonly do: 'wait'; readonly for: number }
  | { readonly do: 'step' | 'stepBack' | 'undo' | 'redo' }
  /** To this share of what is known, in thousandths. */
  | { readonly do: 'seek'; readonly share: number }
  | { readonly do: 'command'; readonly name: string; readonly args: CommandArgs };

const server = fc.integer({ min: 1, max: 5 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), for: fc.nat({ max: 400_000 }) }) },
  fc.record({ do: fc.constantFrom('step' as const, 'stepBack' as const, 'undo' as const, 'redo' as const) }),
  fc.record({ do: fc.constant('seek' as const), share: fc.nat({ max: 1000 }) }),
  fc.record({
    do: fc.constant('command' as const),
    name: fc.constantFrom('crash', 'restart', 'pause', 'resume', 'timeout'),
    args: fc.record({ server }),
  }),
  fc.record({
    do: fc.constant('command' as const),
    name: fc.constantFrom('cut', 'healLink'),
    args: fc.record({ a: server, b: server }),
  }),
  fc.record({
    do: fc.constant('command' as const),
    name: fc.constant('write'),
    args: fc.record({
      op: fc.constantFrom('set', 'increment', 'delete'),
      key: fc.constantFrom('x', 'y'),
      value: fc.constant('1'),
    }),
  }),
  fc.constant({ do: 'command' as const, name: 'setDial', args: { dial: 'loss', value: 300 } }),
  fc.constant({
    do: 'command' as const,
    name: 'partition',
    args: {
      sides: [
        [1, 2],
        [3, 4, 5],
      ],
    },
  }),
  fc.constant({ do: 'command' as const, name: 'healAll', args: {} }),
);

function requestOf(what: Act, { now, end }: Picture): Request {
  switch (what.do) {
    case 'wait':
      return { type: 'frame', n: 0, to: now + what.for, budgetMs: 1, stopOnKey: false, view: VIEW };
    case 'command':
      return { type: 'command', n: 0, name: what.name, args: what.args, view: VIEW };
    case 'seek':
      return { type: 'seek', n: 0, to: { kind: 'time', at: Math.floor((end.now * what.share) / 1000) }, view: VIEW };
    default:
      return { type: what.do, n: 0, view: VIEW };
  }
}

/** The frame that a request is answered with, as it arrives; null when the answer is another. */
function frameOf(handle: Handler, request: Request): Frame | null {
  const response = structuredClone(handle(request) as Response);
  return response.type === 'frame' ? response.frame : null;
}

/** Without what depends on the way here. */
function told({ servers, network, logs, run, ...rest }: Picture) {
  const { epoch, canRedo, branch, branches, ...state } = rest;
  void [epoch, canRedo, branch, branches];
  return {
    ...state,
    run,
    servers: servers.slice(1).map((one) => ({ ...one, revision: 0 })),
    network: { ...network, revision: 0 },
    logs: { ...logs, revision: 0 },
  };
}

describe('the picture', () => {
  test('of many frames is the picture of one keyframe', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 25 }), (acts) => {
        const handle = createHandler(() => 0);
        let picture = mergeFrame(emptyPicture, frameOf(handle, { type: 'open', n: 0, run: defaultRun(3), at: 0 })!);
        for (const one of [...acts, { do: 'wait' as const, for: 1 }]) {
          const frame = frameOf(handle, requestOf(one, picture));
          if (frame) picture = mergeFrame(picture, frame);
        }
        const { run, now, events, end } = picture;
        const again = createHandler(() => 0);
        const whole = frameOf(again, { type: 'open', n: 0, run, at: 0, known: end })!;
        const to = { kind: 'moment', moment: { events, now } } as const;
        const there = frameOf(again, { type: 'seek', n: 0, to, view: VIEW })!;
        expect(told(picture)).toEqual(told(mergeFrame(mergeFrame(emptyPicture, whole), there)));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps what is equal as the same object', () => {
    const handle = createHandler(() => 0);
    const wait = (to: number): Request => ({ type: 'frame', n: 0, to, budgetMs: 1, stopOnKey: false, view: VIEW });
    let picture = mergeFrame(emptyPicture, frameOf(handle, { type: 'open', n: 0, run: defaultRun(3), at: 0 })!);
    for (let to = 0; to < 1_000_000; to += 1000) picture = mergeFrame(picture, frameOf(handle, wait(to))!);
    const again = mergeFrame(picture, frameOf(handle, wait(picture.now))!);
    for (const key of ['servers', 'messages', 'network', 'logs', 'clients', 'violations', 'run'] as const)
      expect(again[key]).toBe(picture[key]);
    const crashed = mergeFrame(
      again,
      frameOf(handle, requestOf({ do: 'command', name: 'crash', args: { server: 2 } }, again))!,
    );
    expect(crashed.servers[2]).not.toBe(again.servers[2]);
    for (const id of [1, 3, 4, 5]) expect(crashed.servers[id]).toBe(again.servers[id]);
  });
});

test('the commands of the property above are commands', () => {
  const names = COMMANDS.map(({ id }) => id as string);
  for (const name of [
    'crash',
    'restart',
    'pause',
    'resume',
    'timeout',
    'cut',
    'healLink',
    'write',
    'setDial',
    'partition',
    'healAll',
  ])
    expect(names).toContain(name);
});
