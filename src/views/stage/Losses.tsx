import { memo, useEffect, useRef, useState } from 'react';
import { FaultShape } from '../../design/glyphs/index.ts';
import type { Point } from '../../geometry/plane.ts';
import { pointOn, progress, type Route } from '../../geometry/routes.ts';
import type { Run } from '../../sim/types.ts';
import { live, type MessageState, type ServerState } from '../../store/index.ts';
import styles from './Losses.module.css';
import type { Mover } from './movers.ts';

interface Loss {
  readonly id: number;
  readonly at: Point;
}
/** More crosses at once would be noise. */
const MOST = 12;

/** Where a message was lost a cross stands and fades, 600 ms of wall time. */
export const Losses = memo(function Losses(props: {
  readonly messages: readonly MessageState[];
  readonly servers: readonly ServerState[];
  readonly run: Run | null;
  /** After a jump in time messages are others, and nothing was lost. */
  readonly jumps: number;
  readonly movers: Mover;
}) {
  const { messages, servers, run, jumps, movers } = props;
  const [losses, setLosses] = useState<readonly Loss[]>([]);
  const [jumped, setJumped] = useState(jumps);
  if (jumps !== jumped) {
    setJumped(jumps);
    setLosses([]);
  }
  const last = useRef({ messages, jumps, routes: new Map<number, Route>() });

  useEffect(() => {
    const before = last.current;
    const there = new Set(messages.map(({ id }) => id));
    const gone = before.jumps === jumps ? before.messages.filter(({ id }) => !there.has(id)) : [];
    const lost = gone.flatMap((message) => {
      const route = before.routes.get(message.id);
      if (!route || !wasLost(message, servers, run)) return [];
      const share = progress(message.sentAt, message.deliverAt, live.playhead);
      return [{ id: message.id, at: pointOn(route, route.length * share) }];
    });
    if (lost.length > 0) setLosses((now) => [...now, ...lost].slice(-MOST));

    // When a loss is noticed the element is gone, so the routes are kept from one change to the next.
    const routes = new Map<number, Route>();
    for (const { id } of messages) {
      const route = movers.route(id);
      if (route) routes.set(id, route);
    }
    last.current = { messages, jumps, routes };
  }, [messages, servers, run, jumps, movers]);

  return losses.map(({ id, at }) => (
    <g
      key={id}
      className={styles.loss}
      transform={`translate(${at.x} ${at.y})`}
      onAnimationEnd={() => setLosses((now) => now.filter((loss) => loss.id !== id))}
    >
      <FaultShape kind="lost" unit={10} />
    </g>
  ));
});

/** It was to be lost, or went before its time and nobody delivered it, or came to a server that is down. */
function wasLost(message: MessageState, servers: readonly ServerState[], run: Run | null): boolean {
  const { id, fate, deliverAt, to } = message;
  if (fate === 'lose' || servers[to]?.status === 'down') return true;
  const delivered = run?.commands.some(({ name, args }) => name === 'deliver' && args['message'] === id);
  return deliverAt > live.playhead && !delivered;
}
