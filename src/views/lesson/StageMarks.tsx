import { useLayoutEffect, useMemo, useRef } from 'react';
import { type MessageState, type State, useStore } from '../../store/index.ts';
import { onFrame, requestFrame } from '../motion.ts';
import type { Arrangement } from '../stage/arrangement.ts';
import type { Mover } from '../stage/movers.ts';
import { findMessage } from './answers.ts';
import { selectHighlights, selectPick } from './look.ts';
import styles from './StageMarks.module.css';

interface Props {
  readonly arrangement: Arrangement;
  readonly messages: readonly MessageState[];
  readonly movers: Mover;
}

const selectCandidates = ({ servers }: State) =>
  servers
    .filter((one) => one?.role === 'candidate' && one.status !== 'down')
    .map(({ id }) => id)
    .join(' ');

/** Under the servers and messages of the stage: a halo around what a lesson points at, a ring around what is picked. */
export function StageMarks({ arrangement, messages, movers }: Props) {
  const highlights = useStore(selectHighlights);
  const pick = useStore(selectPick);
  const candidates = useStore(selectCandidates);
  const { positions, ring } = arrangement;
  const { radius } = ring;
  const flying = useMemo(() => {
    const lit = highlights.flatMap((one) =>
      one.kind === 'message' ? [{ ref: one.message, look: 'halo' as const }] : [],
    );
    const picked = pick?.kind === 'message' ? [{ ref: pick.message, look: 'pick' as const }] : [];
    return [...lit, ...picked].flatMap(({ ref, look }) => {
      const message = findMessage(messages, ref);
      return message ? [{ id: message.id, look }] : [];
    });
  }, [highlights, pick, messages]);
  // Outside the plate that keeps the lines off a token: wider where the token is a diamond.
  const reach = (id: number) => radius * (candidates.split(' ').includes(String(id)) ? 1.94 : 1.62);
  const at = (id: number) => positions[id] ?? ring.centre;
  return (
    <svg className={styles.layer} aria-hidden="true">
      {highlights.map((one, i) =>
        one.kind === 'server' ? (
          <circle
            key={i}
            className={styles.halo}
            cx={at(one.server).x}
            cy={at(one.server).y}
            r={reach(one.server) + radius * 0.2}
          />
        ) : null,
      )}
      {pick?.kind === 'server' &&
        pick.servers.map((id) => (
          <circle key={`pick ${id}`} className={styles.pick} cx={at(id).x} cy={at(id).y} r={reach(id)} />
        ))}
      {flying.map(({ id, look }) => (
        <Flying key={`${look} ${id}`} id={id} look={look} movers={movers} />
      ))}
    </svg>
  );
}

function Flying({ id, look, movers }: { readonly id: number; readonly look: 'halo' | 'pick'; readonly movers: Mover }) {
  const circle = useRef<SVGCircleElement>(null);
  useLayoutEffect(() => {
    const leave = onFrame(() => {
      const place = movers.place(id);
      circle.current?.setAttribute(
        'transform',
        place ? `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})` : 'scale(0)',
      );
      return useStore.getState().playing;
    });
    return leave;
  }, [id, movers]);
  useLayoutEffect(requestFrame);
  return <circle ref={circle} className={styles[look]} r={look === 'halo' ? 26 : 22} />;
}
