import { range, sort } from 'd3';
import { useEffect, useMemo, useState } from 'react';
import { between } from '../../geometry/plane.ts';
import { timerLeft } from '../../geometry/routes.ts';
import { nameOfMessage, nameOfServer } from '../../narration/index.ts';
import { live, type MessageState, type Selection, type ServerState } from '../../store/index.ts';
import type { Arrangement } from './arrangement.ts';
import { type Cluster, neededIn } from './serverLine.ts';
import type { NamedThing } from './Things.tsx';
import { isSelected, type Thing } from './things.ts';
import type { StagePace } from './useMessages.ts';
import type { Eyes } from './useEyes.ts';
import { words } from './words.ts';

interface NamedThingsInput {
  readonly arrangement: Arrangement;
  readonly cluster: Cluster;
  readonly messages: readonly MessageState[];
  readonly selection: Selection;
  readonly pace: StagePace;
  /** -1 while playing. */
  readonly pausedAt: number;
  /** Names say no more than these eyes see. */
  readonly eyes: Pick<Eyes, 'viewAs' | 'beliefs'>;
}

/** Side of the button of a message, in pixels. */
const MESSAGE_SIZE = 44;

/** Servers in id order, then, while there is time to reach them, messages by arrival; each with its sentence. */
export function useNamedThings(input: NamedThingsInput): readonly NamedThing[] {
  const { arrangement, cluster, messages, selection, pace, pausedAt, eyes } = input;
  const { servers } = cluster;
  const timers = useTimerShares(pausedAt, servers);
  return useMemo(() => {
    const { positions, ring } = arrangement;
    const named = (thing: Thing, name: string, at: NamedThing['at'], side: number): NamedThing => ({
      thing,
      name,
      at,
      size: side,
      selected: isSelected(thing, selection),
    });
    const serverSide = Math.max(MESSAGE_SIZE, ring.radius * 2.7);
    const { viewAs, beliefs } = eyes;
    const seen = viewAs === 0 ? messages : messages.filter(({ from }) => from === viewAs);
    const reachable = pace === 'reachable' ? seen : seen.filter(({ id }) => isSelectedMessage(selection, id));
    const things = [
      ...servers.slice(1).map((server) => {
        const { id } = server;
        const { role = [], line = [] } = beliefs.get(id) ?? {};
        const name =
          viewAs === 0 || viewAs === id
            ? nameOfServer(server, neededIn(cluster), timers[id - 1] ?? null)
            : words.believedName(id, role[0], line[0]);
        return named({ kind: 'server', server: id }, name, positions[id] ?? null, serverSide);
      }),
      ...sort(reachable, ({ deliverAt }) => deliverAt).map((message) =>
        named(
          { kind: 'message', message: message.id },
          nameOfMessage(message, Math.max(0, pausedAt)),
          null,
          MESSAGE_SIZE,
        ),
      ),
    ];
    // A selected link has a button too, so that its menu can be reached.
    const [a, b] = selection.kind === 'link' ? [positions[selection.from], positions[selection.to]] : [];
    if (selection.kind === 'link' && a && b)
      things.push(named(selection, words.menu.link(selection.from, selection.to), between(a, b, 0.5), MESSAGE_SIZE));
    return things;
  }, [arrangement, cluster, servers, messages, selection, pace, pausedAt, eyes, timers]);
}

const isSelectedMessage = (selection: Selection, id: number) =>
  selection.kind === 'message' && selection.message === id;

const NONE: readonly (number | null)[] = [];

/** What is left of each timer, for the names; only while paused, since it would be stale before it is read out. */
function useTimerShares(pausedAt: number, servers: readonly ServerState[]): readonly (number | null)[] {
  const [shares, setShares] = useState(NONE);
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      setShares(
        pausedAt < 0
          ? NONE
          : range(live.timers.length / 2).map((i) => {
              const left = timerLeft(live.timers[2 * i]!, live.timers[2 * i + 1]!, live.playhead);
              return Number.isNaN(left) ? null : left;
            }),
      ),
    );
    return () => cancelAnimationFrame(frame);
  }, [pausedAt, servers]);
  return shares;
}
