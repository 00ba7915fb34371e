/** What the pointer means on the stage: select, act, drag a token, draw a lasso, cut links, open a menu (design §5.1). */
import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { thingsAt, type Targets } from '../../geometry/hit.ts';
import { linksCrossed, serversCaught } from '../../geometry/partition.ts';
import { distance, type Point } from '../../geometry/plane.ts';
import { actions, type Selection, type Tool } from '../../store/index.ts';
import { placeIn as pointOf } from '../placeIn.ts';
import type { Arrangement } from './arrangement.ts';
import { isSelected, thingFromKey, type Thing } from './things.ts';

interface GestureInput {
  readonly arrangement: Arrangement;
  readonly tool: Tool;
  readonly selection: Selection;
  /** Messages with where they stand now; read when something is pressed. */
  readonly messages: () => Targets['messages'];
  readonly onMove: (server: number, to: Point) => void;
  readonly onAct: (thing: Thing, at: Point) => void;
  /** A double click on nothing: everyone back to their place. */
  readonly onFit: () => void;
  readonly onMenu: (thing: Thing, at: Point) => void;
  readonly onPartition: (inside: readonly number[], outside: readonly number[]) => void;
  readonly onCut: (links: readonly { readonly from: number; readonly to: number }[]) => void;
}

/** A press that stays within so many pixels is a click. */
const STILL = 5;
const LONG_PRESS = 500;
const MOUSE_SLACK = 24;
const TOUCH_SLACK = 46;

interface Press {
  readonly start: Point;
  readonly id: number;
  readonly drawing: 'partition' | 'cut' | null;
  readonly server: number;
  readonly grip: Point;
  moved: boolean;
  timer: number;
}

export function useGestures(input: GestureInput) {
  const [stroke, setStroke] = useState<readonly Point[]>([]);
  const [drawing, setDrawing] = useState<'partition' | 'cut' | null>(null);
  const press = useRef<Press | null>(null);
  /** The click that follows a drag, a stroke or a long press is none. */
  const spent = useRef(false);
  const lastClick = useRef<{ at: Point; thing: Thing | null }>({ at: { x: -99, y: -99 }, thing: null });
  const { arrangement, tool, selection } = input;
  const { positions, ring, links } = arrangement;

  const under = (at: Point, slack: number): Thing[] =>
    thingsAt(at, {
      servers: positions.slice(1).map((p, i) => ({ id: i + 1, at: p })),
      radius: ring.radius,
      messages: input.messages(),
      links,
      slack: Math.min(slack, Math.max(8, ring.radius)),
    });
  const slackOf = (event: MouseEvent) =>
    (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch' ? TOUCH_SLACK : MOUSE_SLACK;
  const ownThing = (event: MouseEvent): Thing | null =>
    event.target instanceof HTMLElement ? thingFromKey(event.target.dataset['thing']) : null;

  const caught = drawing === 'partition' ? serversCaught(stroke, positions) : [];
  const crossed =
    drawing === 'cut'
      ? linksCrossed(
          stroke,
          links.map((link) => ({ id: link, from: link.a, to: link.b })),
        )
      : [];

  const end = () => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
    setStroke([]);
    setDrawing(null);
  };

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary || isControl(event)) return;
      const at = pointOf(event);
      spent.current = false;
      const first = under(at, slackOf(event))[0] ?? null;
      const server = first?.kind === 'server' ? first.server : 0;
      const position = positions[server] ?? at;
      const mode = event.shiftKey ? 'partition' : tool === 'select' ? null : tool;
      const { clientX, clientY } = event;
      press.current = {
        start: at,
        id: event.pointerId,
        drawing: mode,
        server,
        grip: { x: position.x - at.x, y: position.y - at.y },
        moved: false,
        timer:
          event.pointerType === 'mouse' || !first
            ? 0
            : window.setTimeout(() => {
                spent.current = true;
                end();
                input.onMenu(first, { x: clientX, y: clientY });
              }, LONG_PRESS),
      };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = press.current;
      if (held?.id !== event.pointerId) return;
      const at = pointOf(event);
      if (!held.moved && distance(held.start, at) < STILL) return;
      if (!held.moved) {
        held.moved = true;
        clearTimeout(held.timer);
        event.currentTarget.setPointerCapture(held.id);
        if (held.drawing) setDrawing(held.drawing);
      }
      if (held.drawing) setStroke((before) => [...(before.length === 0 ? [held.start] : before), at]);
      else if (held.server > 0)
        input.onMove(held.server, within({ x: at.x + held.grip.x, y: at.y + held.grip.y }, arrangement));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const held = press.current;
      if (held?.id !== event.pointerId) return;
      if (held.moved) {
        spent.current = true;
        if (held.drawing === 'partition') {
          const outside = positions.map((_, id) => id).filter((id) => id > 0 && !caught.includes(id));
          input.onPartition(caught, outside);
        } else if (held.drawing === 'cut') input.onCut(crossed);
      }
      end();
    },
    onPointerCancel: end,
    onClick(event: MouseEvent<HTMLElement>) {
      if (spent.current || isControl(event)) return void (spent.current = false);
      const at = pointOf(event);
      const things = under(at, slackOf(event));
      // A key or assistive technology presses the button itself.
      const own = ownThing(event);
      if (event.detail === 0 && own) return choose(own);
      if (event.detail > 1) return;
      const again = distance(at, lastClick.current.at) < STILL;
      const chosen = things.findIndex((thing) => isSelected(thing, selection));
      const overlapping = things.filter(({ kind }) => kind === 'message');
      const next =
        again && chosen >= 0 && things[chosen]!.kind === 'message'
          ? overlapping[(chosen + 1) % overlapping.length]
          : things[0];
      lastClick.current = { at, thing: next ?? null };
      choose(next ?? null);
    },
    onDoubleClick(event: MouseEvent<HTMLElement>) {
      if (isControl(event)) return;
      const { thing } = lastClick.current;
      const target = thing ?? under(pointOf(event), slackOf(event))[0];
      if (target) input.onAct(target, pointOf(event));
      else input.onFit();
    },
    onContextMenu(event: MouseEvent<HTMLElement>) {
      if (isControl(event)) return;
      event.preventDefault();
      // The mouse means what lies under it; a key means the button that has the focus.
      const byMouse = event.nativeEvent.isTrusted && event.button === 2;
      const target = (byMouse ? null : ownThing(event)) ?? under(pointOf(event), slackOf(event))[0] ?? null;
      if (!target || spent.current) return;
      choose(target);
      input.onMenu(target, { x: event.clientX, y: event.clientY });
    },
  };
  return { handlers, stroke, drawing, caught, crossed };
}

function choose(thing: Thing | null): void {
  actions.dismissHint();
  actions.select(thing ?? { kind: 'none' });
}

/** The tools lie on the stage but are not of it; what happens on a menu React hands up, though it lies elsewhere. */
function isControl({ target, currentTarget }: MouseEvent): boolean {
  return target instanceof Element && (!currentTarget.contains(target) || target.closest('[data-control]') !== null);
}

/** A token cannot leave the stage. */
function within(p: Point, { frame, ring }: Arrangement): Point {
  const margin = ring.radius * 1.7;
  return {
    x: Math.min(Math.max(p.x, frame.left + margin), frame.right - margin),
    y: Math.min(Math.max(p.y, frame.top + margin), frame.bottom - margin),
  };
}
