import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { FaultShape, MessageShape } from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import { byInterest, labelled } from '../../geometry/interest.ts';
import { segmentsPath } from '../../geometry/paths.ts';
import type { Box, Point } from '../../geometry/plane.ts';
import { queues } from '../../geometry/queues.ts';
import { TOKEN_REACH } from '../../geometry/ring.ts';
import { HALF_WAY, pointOn, progress, route as routeOf, type Route } from '../../geometry/routes.ts';
import { textWidth } from '../../geometry/text.ts';
import { wordsAtRest } from '../../geometry/words-at-rest.ts';
import { type WordsAside, wordsAside } from '../../geometry/words-aside.ts';
import type { MessageState } from '../../store/index.ts';
import type { Mover } from './movers.ts';
import styles from './Flights.module.css';
import { messageWords } from '../messageWords.ts';

const WORDS_SIZE = 13.5;
/** Half the height of a box. */
const UNIT = 11;
/** How far a token reaches towards a message, in radii. */
export const EDGE = 1.5;
/** Words keep off a candidate's timer ring and its term too; times EDGE. */
const WORDS_EDGE = TOKEN_REACH / EDGE;
/** Both ways of a link keep to the right, so many pixels: what comes and what goes never lie on each other. */
const LANE = 6;
/** A duplicate runs so many pixels beside its original. */
const ASIDE = 10;

export interface FlightsProps {
  readonly messages: readonly MessageState[];
  readonly positions: readonly Point[];
  readonly radius: number;
  /** Where a client's message starts and ends, as seen from a server. */
  readonly clientAt: (server: number) => Point;
  /** Words that stand there already, which those of messages avoid. */
  readonly texts: readonly Box[];
  readonly selected: number;
  /** Whose eyes we look through: it knows of what it has sent; 0 = nobody's. */
  readonly viewAs: number;
  /** Nothing moves by itself: what waits is not held back by anyone. */
  readonly manual: boolean;
  /** Above 20x: lines alone. */
  readonly glyphs: boolean;
  /** On a phone there is no room for words. */
  readonly named: boolean;
  readonly still: boolean;
  /** The present while time stands still; NaN while it goes on. */
  readonly restsAt: number;
  readonly movers: Mover;
}

/** The messages on their way: solid behind, dotted ahead, one glyph each (design §4.2). */
export const Flights = memo(function Flights(props: FlightsProps) {
  const {
    messages,
    positions,
    radius,
    clientAt,
    texts,
    selected,
    viewAs,
    manual,
    glyphs,
    named,
    still,
    restsAt,
    movers,
  } = props;
  const withWords = useMemo(() => labelled(messages), [messages]);
  const wayBetween = useCallback(
    (message: MessageState): Route | null => {
      const [a, b] = endsOf(message, positions, clientAt);
      return a && b ? wayOf({ ...message, client: isClients(message) }, a, b, radius * EDGE) : null;
    },
    [positions, radius, clientAt],
  );
  const { stands, counts, folded } = useMemo(() => {
    const waiting = messages.filter(({ deliverAt }) => still || !Number.isFinite(deliverAt));
    const list = waiting.map((message) => ({ ...message, length: wayBetween(message)?.length ?? 0 }));
    return queues(list, selected);
  }, [messages, wayBetween, still, selected]);
  // While nothing moves the words of all are placed together: none meets a token, a line or other words.
  const resting = useMemo(() => {
    if (Number.isNaN(restsAt) || !glyphs || !named) return null;
    const list = byInterest(messages).flatMap((message) => {
      const { id, from, kind, count, sentAt, deliverAt } = message;
      const way = wayBetween(message);
      // Of those that are folded the number alone takes room.
      if (!way || (folded.has(id) && !counts.has(id))) return [];
      const along = way.length * (stands.get(id) ?? progress(sentAt, deliverAt, restsAt));
      const width = folded.has(id) ? 0 : textWidth(messageWords(kind, count), WORDS_SIZE, true);
      return [{ id, group: `${from} ${kind}`, way, along, width }];
    });
    return wordsAtRest(list, { tokens: positions.slice(1), reach: radius * TOKEN_REACH, boxes: texts });
  }, [messages, positions, radius, wayBetween, texts, glyphs, named, stands, counts, folded, restsAt]);
  // Numbers lie over the lines of those that have a glyph.
  const inOrder = [...messages.filter(({ id }) => !folded.has(id)), ...messages.filter(({ id }) => folded.has(id))];
  return inOrder.map((message) => {
    const { id, from } = message;
    const [a, b] = endsOf(message, positions, clientAt);
    if (!a || !b) return null;
    const unknown = viewAs !== 0 && from !== viewAs;
    const ends = { message, unknown, ax: a.x, ay: a.y, bx: b.x, by: b.y, reach: radius * EDGE };
    if (!glyphs) return <LineView key={id} {...ends} />;
    return (
      <FlightView
        key={id}
        {...ends}
        positions={positions}
        texts={texts}
        folded={folded.has(id) ? (counts.get(id) ?? 0) : null}
        named={!folded.has(id) && ((resting ? resting.has(id) : named && withWords.has(id)) || id === selected)}
        rested={resting?.get(id) ?? null}
        selected={id === selected}
        manual={manual}
        still={still}
        stands={stands.get(id) ?? null}
        movers={movers}
      />
    );
  });
});

interface EndsProps {
  readonly message: MessageState;
  readonly unknown: boolean;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly reach: number;
}

function useRoute({ message, ax, ay, bx, by, reach }: EndsProps): Route {
  const { fate, duplicate } = message;
  const client = isClients(message);
  return useMemo(
    () => wayOf({ client, duplicate, fate }, { x: ax, y: ay }, { x: bx, y: by }, reach),
    [ax, ay, bx, by, reach, client, duplicate, fate],
  );
}

interface Kind extends Pick<MessageState, 'duplicate' | 'fate'> {
  readonly client: boolean;
}

function wayOf({ client, duplicate, fate }: Kind, a: Point, b: Point, reach: number): Route {
  const aside = client ? 0 : LANE + (duplicate ? ASIDE : 0);
  const whole = routeOf(a, b, client ? reach / 2 : reach, aside);
  return fate === 'lose' ? { ...whole, length: whole.length * HALF_WAY } : whole;
}

/** Where a message starts and ends: at the tokens, or at the client beside one. */
const endsOf = ({ from, to }: MessageState, positions: readonly Point[], clientAt: (server: number) => Point) =>
  [from === 0 ? clientAt(to) : positions[from], to === 0 ? clientAt(from) : positions[to]] as const;

const isClients = ({ from, to }: MessageState) => from === 0 || to === 0;
const slotOf = (message: MessageState) => (isClients(message) ? undefined : termSlot(message.term));

/** At high speed: which ways are in use. A position would be over before it is seen. */
const LineView = memo(function LineView(props: EndsProps) {
  const { message, unknown } = props;
  const way = useRoute(props);
  return (
    <g
      className={styles.flight}
      data-kind={message.kind}
      data-term={slotOf(message)}
      data-unknown={unknown || undefined}
    >
      <path className={styles.behind} d={segmentsPath([{ a: way.from, b: pointOn(way, way.length) }])} />
    </g>
  );
});

interface FlightProps extends EndsProps {
  readonly positions: readonly Point[];
  readonly texts: readonly Box[];
  /** Null: it has a glyph; else the number that stands for so many, 0 = that of another one. */
  readonly folded: number | null;
  readonly named: boolean;
  /** Where its words stand while nothing moves. */
  readonly rested: WordsAside | null;
  readonly selected: boolean;
  readonly manual: boolean;
  readonly still: boolean;
  /** Where on its way it stands, as a share of it; null: it flies. */
  readonly stands: number | null;
  readonly movers: Mover;
}

const FlightView = memo(function FlightView(props: FlightProps) {
  const { message, unknown, reach, positions, texts, folded, named, rested, selected, manual, still, stands, movers } =
    props;
  const { id, kind, term, sentAt, deliverAt, count, fate } = message;
  const isFolded = folded !== null;
  const route = useRoute(props);
  const text = named ? messageWords(kind, count) : '';
  const aside = useMemo(() => {
    if (text === '' || rested) return rested;
    return wordsAside(route, textWidth(text, WORDS_SIZE, true), positions.slice(1), reach * WORDS_EDGE, texts);
  }, [text, rested, route, reach, positions, texts]);

  const whole = useRef<SVGGElement>(null);
  const behind = useRef<SVGGElement>(null);
  const glyph = useRef<SVGGElement>(null);
  const said = useRef<SVGGElement>(null);
  const [first, last] = [aside?.first ?? 0, aside?.last ?? 0];
  useLayoutEffect(() => {
    movers.fly(
      id,
      { route, sentAt, deliverAt, stands, first, last },
      { whole: whole.current!, behind: behind.current!, glyph: glyph.current!, words: said.current },
    );
    return () => movers.land(id);
  }, [movers, id, route, sentAt, deliverAt, stands, first, last, text]);

  const upright = `rotate(${(-route.angle * 180) / Math.PI})`;
  return (
    <g
      ref={whole}
      className={styles.flight}
      data-kind={kind}
      data-term={slotOf(message)}
      data-unknown={unknown || undefined}
    >
      {!isFolded && <path className={still ? styles.behind : styles.ahead} d={`M0,0H${route.length}`} />}
      <g ref={behind}>
        {!isFolded && <path className={styles.under} d="M0,0H1" />}
        {!isFolded && <path className={styles.behind} d="M0,0H1" />}
      </g>
      {still && !isFolded && <path className={styles.arrow} d={`M${route.length},0l-9,5.5v-11Z`} />}
      <g ref={glyph}>
        <g transform={upright}>
          {selected && <circle className={styles.selection} r={UNIT * 2} />}
          {!isFolded && <MessageShape kind={kind} term={term} count={count} unit={UNIT} direction={route.angle} />}
          {isFolded && folded > 0 && <Count of={folded} />}
          {!isFolded && fate === 'held' && !manual && <Held />}
        </g>
      </g>
      {aside && (
        <g ref={said}>
          <text className={styles.words} transform={upright} x={aside.x} y={aside.y} textAnchor={aside.anchor}>
            {text}
          </text>
        </g>
      )}
    </g>
  );
});

function Held() {
  return (
    <g transform={`translate(0 ${-UNIT * 2.1})`}>
      <circle className={styles.plate} r="8" />
      <FaultShape kind="pause" unit={6} />
    </g>
  );
}

/** So many more wait here. */
function Count({ of }: { readonly of: number }) {
  return (
    <>
      <rect className={styles.count} x={-UNIT - 3} y={-UNIT} width={2 * UNIT + 6} height={2 * UNIT} rx={UNIT} />
      <text className={styles.number} y="4.6" textAnchor="middle">
        +{of}
      </text>
    </>
  );
}
