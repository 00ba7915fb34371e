import { range } from 'd3';
import { memo } from 'react';
import { termSlot } from '../../design/terms.ts';
import { bandShare, STOP_RADIUS } from '../../geometry/partition.ts';
import { distance, type Point } from '../../geometry/plane.ts';
import {
  type MessageState,
  type Selection,
  type ServerState,
  type State,
  type Stroke,
  useStore,
} from '../../store/index.ts';
import type { Run } from '../../sim/types.ts';
import type { Arrangement } from './arrangement.ts';
import { EDGE, Flights } from './Flights.tsx';
import { Hint } from './Hint.tsx';
import { Label } from './Label.tsx';
import { Blocked, Links, linkKey } from './Links.tsx';
import { Losses } from './Losses.tsx';
import type { Mover } from './movers.ts';
import { neededIn, roleWord, serverLine, type Cluster } from './serverLine.ts';
import styles from './Stage.module.css';
import type { Eyes } from './useEyes.ts';
import { Writes } from './Writes.tsx';
import { Ground, Token } from './Token.tsx';
import { useCalmRoles } from './useCalmRoles.ts';

export interface SceneProps {
  readonly arrangement: Arrangement;
  readonly cluster: Cluster;
  readonly messages: readonly MessageState[];
  readonly blocked: readonly Stroke[];
  readonly selection: Selection;
  readonly run: Run | null;
  /** Of the store's state. */
  readonly jumps: number;
  readonly playing: boolean;
  /** Messages with glyphs; above 20x they are lines. */
  readonly glyphs: boolean;
  /** Reduced motion. */
  readonly still: boolean;
  readonly hint: boolean;
  /** What the lasso or the cutting stroke holds just now. */
  readonly caught: readonly number[];
  readonly crossed: ReadonlySet<string>;
  readonly movers: Mover;
  readonly eyes: Eyes;
  readonly manual: boolean;
}

const selectStill = (state: State) => (state.playing ? NaN : state.clock);

/** The picture, in three layers: the network and the timers, the servers with their words, and what flies. */
export const Scene = memo(function Scene(props: SceneProps) {
  const {
    arrangement,
    cluster,
    messages,
    blocked,
    selection,
    run,
    jumps,
    playing,
    glyphs,
    still,
    hint,
    movers,
    eyes,
    manual,
  } = props;
  const restsAt = useStore(selectStill);
  const { ring, positions, slots, texts, letters, scale, frame } = arrangement;
  const { radius } = ring;
  const servers = cluster.servers.slice(1);
  const link = selection.kind === 'link' ? selection : null;
  const led = hint && glyphs ? servers.find(({ role, status }) => role === 'leader' && status === 'up') : undefined;
  const clientAt = (server: number) => outside(positions[server] ?? ring.centre, arrangement);
  const roles = useCalmRoles(cluster.servers, playing);
  const placeOf = (id: number) => ({ id, ...positions[id]!, radius, role: roles[id]! });
  const { viewAs, beliefs, elsewhere } = eyes;
  const unknown = (id: number) => viewAs !== 0 && viewAs !== id;
  const ringOf = (id: number) => {
    if (selection.kind === 'server' && selection.server === id) return 'selected';
    if (props.caught.includes(id)) return 'caught';
    return elsewhere.has(id) ? 'differs' : 'none';
  };
  return (
    <>
      <svg className={styles.layer} aria-hidden="true">
        <g className={styles.network} data-unknown={viewAs !== 0 || undefined}>
          <Links arrangement={arrangement} selected={link} crossed={props.crossed} />
          <BlockedMessages blocked={blocked} arrangement={arrangement} />
        </g>
        {servers.map(({ id, status }) => (
          <Ground key={id} {...placeOf(id)} status={status} ring={ringOf(id)} unknown={unknown(id)} movers={movers} />
        ))}
      </svg>
      <svg className={styles.layer} aria-hidden="true">
        {servers.map(({ id, status, currentTerm }) => (
          <Token
            key={id}
            {...placeOf(id)}
            status={status}
            term={currentTerm}
            letter={letters[id]!}
            unknown={unknown(id)}
          />
        ))}
        {servers.map((server) => (
          <Label
            key={server.id}
            slot={slots[server.id]!}
            scale={scale}
            role={unknown(server.id) ? (beliefs.get(server.id)?.role ?? ['']).join('\n') : roleWord(server)}
            line={(unknown(server.id) ? (beliefs.get(server.id)?.line ?? []) : serverLine(server, cluster)).join('\n')}
            judges={server.role === 'leader'}
            term={server.currentTerm}
            ballots={unknown(server.id) ? '' : ballotsOf(server, cluster.size)}
            needed={neededIn(cluster)}
            elsewhere={elsewhere.get(server.id) ?? ''}
          />
        ))}
        {!playing && <Writes servers={servers} arrangement={arrangement} />}
      </svg>
      <svg className={styles.layer} aria-hidden="true">
        <Flights
          messages={messages}
          positions={positions}
          radius={radius}
          clientAt={clientAt}
          selected={selection.kind === 'message' ? selection.message : 0}
          viewAs={viewAs}
          manual={manual}
          glyphs={glyphs}
          named={!arrangement.compact && ring.mode === 'ring'}
          texts={texts}
          still={still}
          restsAt={restsAt}
          movers={movers}
        />
        {led && <Hint at={positions[led.id]!} radius={radius} slot={slots[led.id]!} frame={frame} />}
        <Losses messages={messages} servers={cluster.servers} run={run} jumps={jumps} movers={movers} />
      </svg>
    </>
  );
});

function ballotsOf({ role, status, votes }: ServerState, size: number): string {
  if (role !== 'candidate' || status !== 'up') return '';
  return range(1, size + 1)
    .map((id) => votes[id] ?? 0)
    .join('');
}

/** One for each way that is blocked: the rounds of a cut-off leader would else lie on top of each other. */
function BlockedMessages({ blocked, arrangement }: { blocked: readonly Stroke[]; arrangement: Arrangement }) {
  const { positions, band, links, ring } = arrangement;
  if (ring.mode !== 'ring') return null;
  const newest = new Map(blocked.map((stroke) => [`${stroke.from} ${stroke.to}`, stroke]));
  return [...newest].map(([key, { from, to, term }]) => {
    const [a, b] = [positions[from], positions[to]];
    if (!a || !b) return null;
    const stop = links.find((shape) => linkKey(shape.from, shape.to) === linkKey(from, to))?.stop;
    const atBand = band && bandShare(a, b, band, STOP_RADIUS + 9);
    const share = atBand ?? (stop ? distance(a, stop) / distance(a, b) : null);
    if (share === null) return null;
    return <Blocked key={key} a={a} b={b} share={share} reach={ring.radius * EDGE} term={termSlot(term)} />;
  });
}

/** Where a client stands, as seen from a server: outside the ring, a little to the side where the stage ends. */
function outside(p: Point, { ring, frame }: Arrangement): Point {
  const away = Math.atan2(p.y - ring.centre.y, p.x - ring.centre.x);
  const reach = ring.radius * 3;
  const inFrame = ({ x, y }: Point) =>
    x > frame.left + 8 && x < frame.right - 8 && y > frame.top + 8 && y < frame.bottom - 8;
  const spots = [0, -0.7, 0.7, -1.2, 1.2].map((turn) => ({
    x: p.x + Math.cos(away + turn) * reach,
    y: p.y + Math.sin(away + turn) * reach,
  }));
  return spots.find(inFrame) ?? { x: p.x, y: p.y + reach };
}
