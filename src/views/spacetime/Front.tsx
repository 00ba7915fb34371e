import { memo, useMemo } from 'react';
import { MessageShape } from '../../design/glyphs/index.ts';
import type { Box, Point } from '../../geometry/plane.ts';
import {
  around,
  placeGlyphs,
  placeWords,
  type PlacedGlyph,
  type Spot,
  type Wordy,
} from '../../geometry/spacetime-labels.ts';
import { type DiagramLayout, middleOf } from '../../geometry/spacetime-rows.ts';
import { interestOf } from '../../geometry/interest.ts';
import type { PlacedStroke } from '../../geometry/spacetime-strokes.ts';
import type { Band } from '../../geometry/tape-hatching.ts';
import { isRoutine } from '../../geometry/tape-strokes.ts';
import { plain, sentenceOf } from '../../narration/index.ts';
import type { Micros } from '../../sim/types.ts';
import type { TapeMark } from '../../store/index.ts';
import { messageWords } from '../messageWords.ts';
import { markLabel } from '../tape/Header.tsx';
import type { Diagram } from './diagram.ts';
import styles from './SpaceTime.module.css';
import type { Story } from './useStory.ts';

interface FrontProps {
  readonly diagram: Diagram;
  readonly told: readonly PlacedStroke[];
  readonly others: readonly PlacedStroke[];
  readonly story: Story | null;
  readonly ids: readonly number[];
  readonly layout: DiagramLayout;
  readonly base: Micros;
  readonly scale: number;
  /** Times at the edges, and the present. */
  readonly seenFrom: Micros;
  readonly seenTo: Micros;
  readonly at: Micros;
  readonly bands: readonly Band[];
  readonly compact: boolean;
  /** Words of the story alone. */
  readonly bare: boolean;
  /** Of others than this server nothing is said; 0 = of all. */
  readonly viewAs: number;
}

/** More glyphs than this are a heap. */
const MOST_GLYPHS = 40;

/** What is read: glyphs in the middle of messages, words beside them and beside events, the ring of the selection. */
export const Front = memo(function Front(props: FrontProps) {
  const { story, ids, layout, base, scale, compact } = props;
  const size = compact ? 13 : 15;
  const { glyphs, texts } = useMemo(() => arrange(props, size), [props, size]);
  const place = (server: number, at: Micros): Point => ({
    x: (at - base) * scale,
    y: middleOf(ids.indexOf(server), layout.row),
  });
  const event = story?.event;
  const ring = event && ids.includes(event.server) ? place(event.server, event.at) : null;
  return (
    <g>
      {glyphs.map(({ placed, at, angle }) => (
        <g key={placed.stroke.id} transform={`translate(${at.x} ${at.y})`}>
          <MessageShape
            kind={placed.stroke.kind}
            term={placed.stroke.term}
            count={placed.stroke.count}
            unit={layout.unit}
            direction={angle}
          />
        </g>
      ))}
      {ring && <circle className={styles.ring} cx={ring.x} cy={ring.y} r={layout.bullet * 1.65} />}
      {texts.map(({ key, text, spot, strong }) => (
        <text
          key={key}
          className={styles.words}
          data-strong={strong || undefined}
          x={spot.x}
          y={spot.y}
          fontSize={size}
          textAnchor={spot.anchor}
        >
          {text}
        </text>
      ))}
    </g>
  );
});

interface Text {
  readonly key: string;
  readonly text: string;
  readonly spot: Spot;
  readonly strong: boolean;
}

/** The story comes first, then what happened, then messages by how much they tell. */
function arrange(
  props: FrontProps,
  size: number,
): { readonly glyphs: readonly PlacedGlyph[]; readonly texts: readonly Text[] } {
  const { told, others, story, ids, layout, base, scale, seenFrom, seenTo, at, viewAs, compact, bare } = props;
  const { unit, bullet, row } = layout;
  const now = (at - base) * scale;
  const frame: Box = {
    left: (seenFrom - base) * scale + 4,
    right: (seenTo - base) * scale - 4,
    top: -26,
    bottom: row * ids.length + 20,
  };
  const inView = ({ a, b }: PlacedStroke) => b.x > frame.left && a.x < frame.right;
  const where = (server: number, time: Micros): Point => ({
    x: (time - base) * scale,
    y: ids.includes(server) ? middleOf(ids.indexOf(server), row) : -14,
  });
  const taken: Box[] = bulletsOf(props).map((point) => around(point, bullet));

  const walls = ids.map((_, i) => ({ ...around({ x: 0, y: middleOf(i, row) }, 4), left: -Infinity, right: now }));
  // Terms at the left edge, and where the now-line says what is dotted.
  for (let i = 0; i < ids.length; i++) taken.push(around({ x: frame.left + 17, y: middleOf(i, row) }, bullet));
  for (const { y } of props.bands)
    taken.push({ left: frame.left, right: frame.left + 190, top: y - 24, bottom: y - 4 });

  if (!compact) taken.push({ left: now + 10, right: now + 210, top: -6, bottom: 36 });

  const rows = story
    ? [...story.events.values()].sort((a, b) => Number(b === story.event) - Number(a === story.event))
    : [];
  const events = rows
    .filter((one) => one.at >= seenFrom && one.at <= seenTo)
    .map((one) => ({
      key: `event ${one.id}`,
      strong: one.id === story?.event?.id,
      text: plain(sentenceOf(one).headline),
      at: where(one.server, one.at),
      reach: one.id === story?.event?.id ? bullet * 1.8 : bullet,
      rise: layout.leader / 2,
      slope: 0 as const,
    }));
  const named = new Set(rows.map(({ id }) => id));
  const happened = props.diagram.marks
    .filter((mark) => mark.at >= seenFrom && mark.at <= Math.min(seenTo, at) && !named.has(mark.event))
    .filter((mark) => !isChoice(mark) && (viewAs === 0 || rowOf(mark) === viewAs))
    .map((mark) => ({
      key: `mark ${mark.event} ${mark.kind}`,
      strong: false,
      text: markLabel(mark),
      at: where(rowOf(mark), mark.at),
      reach: bullet,
      rise: layout.leader / 2,
      slope: 0 as const,
    }));
  if (story?.event) taken.push(around(where(story.event.server, story.event.at), bullet * 1.7));

  const texts: Text[] = [];
  const say = (things: readonly (Wordy & { readonly key: string; readonly strong: boolean })[]) =>
    placeWords(things, { size, taken, walls, frame }).forEach((spot, i) => {
      const { key, text, strong } = things[i]!;
      if (spot && text !== '') texts.push({ key, text, spot, strong });
    });
  const nearest = (a: PlacedStroke, b: PlacedStroke) =>
    interestOf(a.stroke) - interestOf(b.stroke) || Math.abs(a.b.x - now) - Math.abs(b.b.x - now);
  const rest = others.filter((one) => one.look !== 'lost' && inView(one) && !(story && isRoutine(one.stroke.kind)));
  const few = rest.length <= MOST_GLYPHS ? rest : rest.filter(({ stroke }) => !isRoutine(stroke.kind));

  const first = placeGlyphs([...told].filter(inView).sort(nearest), now, unit, taken);
  say(events);
  say(wordsOf(first, unit));
  if (!bare) say(happened);
  const second = placeGlyphs([...few].sort(nearest).slice(0, MOST_GLYPHS), now, unit, taken);
  if (!bare) say(wordsOf(second, unit));
  return { glyphs: [...second, ...first], texts };
}

/** Routine is named once a round, whatever else as often as there is room. */
function wordsOf(glyphs: readonly PlacedGlyph[], unit: number) {
  const said = new Set<string>();
  return glyphs.flatMap(({ placed: { stroke, a, b }, at, isNow }) => {
    const round = `${stroke.kind} ${stroke.from} ${stroke.sentAt}`;
    if (isRoutine(stroke.kind) && said.has(round)) return [];
    said.add(round);
    const slope = b.y > a.y ? (1 as const) : (-1 as const);
    return [
      {
        key: `stroke ${stroke.id}`,
        text: messageWords(stroke.kind, stroke.count),
        at,
        reach: unit * 1.4,
        slope,
        ahead: isNow,
        strong: false,
      },
    ];
  });
}

/** What the reader chose of what could happen next is told by what happened. */
const isChoice = ({ name, args }: TapeMark): boolean => 'message' in args || name === 'completeWrite';

/** A command about a server is told at its row, one about the network above all. */
const rowOf = ({ server, args }: TapeMark): number => {
  const named = args['server'];
  return server || (typeof named === 'number' ? named : 0);
};

/** Where bullets stand: a new term begins there. */
function bulletsOf({ diagram, ids, layout, base, scale }: FrontProps): readonly Point[] {
  return ids.flatMap((id, i) => {
    const life = diagram.lives.get(id) ?? [];
    return life.flatMap((piece, j) =>
      j > 0 && life[j - 1]!.term !== piece.term && piece.status !== 'down'
        ? [{ x: (piece.at - base) * scale, y: middleOf(i, layout.row) }]
        : [],
    );
  });
}
