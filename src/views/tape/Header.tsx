import { memo, type ReactNode, useMemo } from 'react';
import { FaultShape, type FaultGlyphKind, MessageShape, outlinePath } from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import { crowded, headerSides, type Obstacle, shownMarks, textWidth, wordsSpan } from '../../geometry/tape-header.ts';
import { actName } from '../../narration/index.ts';
import { type Bookmark, isFault, type State, type TapeMark, useStore } from '../../store/index.ts';
import { marksOf, termAt } from './strip.ts';
import type { Tile } from './tiles.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

interface Props {
  readonly tiles: readonly Tile[];
  readonly bookmarks: readonly Bookmark[];
  readonly scale: number;
  /** Time at x = 0. */
  readonly base: number;
  /** Pixels above the rows, and down to their end. */
  readonly height: number;
  readonly rowsHeight: number;
  /** A phone's tape has no words. */
  readonly silent: boolean;
  /** The flag of the present while time stands still: no words run into it. */
  readonly flag: Obstacle | null;
}

/** Faults and key events above the rows, each with a fine line down through them. */
export const Header = memo(function Header({ tiles, bookmarks, scale, base, height, rowsHeight, silent, flag }: Props) {
  const marks = useMemo(() => {
    const told = [...toldOfMarks(tiles, scale), ...bookmarks.map(toldOfBookmark)];
    const all = told.map(({ at, label, interest, shape, small }, key) => {
      const text = silent ? '' : label;
      return { key, x: (at - base) * scale, text, width: text === '' ? 0 : textWidth(text), interest, shape, small };
    });
    const shown = shownMarks(all);
    const sides = headerSides(shown, flag);
    const placed = shown.map((item) => {
      const side = sides.get(item.key) ?? 'none';
      const span = wordsSpan(item, side);
      return { ...item, side, span, toldFrom: base + Math.max(item.x, span.to) / scale };
    });
    const spans = placed.filter(({ side }) => side !== 'none').map(({ span }) => span);
    const isFree = (x: number) => spans.every(({ from, to }) => x < from - SMALL || x > to + SMALL);
    return placed.filter(({ x, small }) => !small || isFree(x));
  }, [tiles, bookmarks, scale, base, silent, flag]);

  const toldUntil = useStore(useMemo(() => selectToldUntil(marks), [marks]));

  const middle = height / 2 - 1;
  return (
    <g>
      {marks.map(({ key, shape, small, x, text, side, toldFrom }) => (
        <g key={key} transform={`translate(${x} ${middle})`}>
          {!small && <path className={styles.guide} d={`M0,${height - middle - 4}V${height - middle + rowsHeight}`} />}
          {shape}
          {side !== 'none' && toldFrom <= toldUntil && (
            <text
              className={styles.label}
              textAnchor={side === 'left' ? 'end' : 'start'}
              x={side === 'left' ? -11 : 11}
              y="4.5"
            >
              {text}
            </text>
          )}
        </g>
      ))}
    </g>
  );
});

/** Half a mark of a crowd. */
const SMALL = 3.5;

/** While time goes on, words come when the present has passed them whole: its flag covers none, and no edge cuts them. */
const selectToldUntil =
  (marks: readonly { readonly toldFrom: number }[]) =>
  ({ playing, clock }: State): number =>
    playing ? Math.max(-Infinity, ...marks.map(({ toldFrom }) => toldFrom).filter((at) => at <= clock)) : Infinity;

/** The marks alone, without words, up to the present. */
export const HeaderMarks = memo(function HeaderMarks(
  props: Pick<Props, 'tiles' | 'scale' | 'base' | 'height'> & Until,
) {
  const { tiles, scale, base, height, until } = props;
  const marks = useMemo(() => toldOfMarks(tiles, scale).filter(({ at }) => at <= until), [tiles, scale, until]);
  return marks.map(({ at, shape }, key) => (
    <g key={key} transform={`translate(${(at - base) * scale} ${height / 2 - 1})`}>
      {shape}
    </g>
  ));
});
interface Until {
  readonly until: number;
}

/** What stands in the header. */
interface Told {
  readonly at: number;
  readonly label: string;
  readonly interest: number;
  readonly shape: ReactNode;
  /** One of a crowd: without words and line. */
  readonly small: boolean;
}

/** In a run by hand nearly everything is an act: where they crowd they are small, so that faults and elections stand out. */
function toldOfMarks(tiles: readonly Tile[], scale: number): readonly Told[] {
  const marks = marksOf(tiles);
  const crowd = crowded(
    marks.filter(({ kind }) => kind === 'command' || kind === 'client').map(({ at }) => at * scale),
  );
  return marks.map((mark) => {
    const small = isPlain(mark) && crowd.has(mark.at * scale);
    return {
      at: mark.at,
      label: small ? '' : markLabel(mark),
      interest: small ? 0 : interestOf(mark),
      shape: <MarkShape mark={mark} term={termAt(tiles, mark.server, mark.at)} unit={small ? SMALL : 7} />,
      small,
    };
  });
}

/** An act that breaks nothing and has no sign of its own. */
const isPlain = ({ kind, name, args }: TapeMark): boolean =>
  kind === 'command' && name !== 'timeout' && glyphOf(name) === 'act' && !isFault(name, args);

/** The reader's own marks are told before anything but a broken property. */
const toldOfBookmark = ({ note, moment: { now } }: Bookmark): Told => ({
  at: now,
  label: note,
  interest: 8,
  shape: <path className={styles.bookmark} d="M-4.5,-7h9v13l-4.5,-4.2l-4.5,4.2z" />,
  small: false,
});

function MarkShape({ mark, term, unit }: { mark: TapeMark; term: number; unit: number }) {
  switch (mark.name === 'timeout' ? 'timeout' : mark.kind) {
    case 'timeout':
      return <path data-term={termSlot(term)} className={styles.keyed} d={outlinePath('diamond', 5.2)} />;
    case 'leader':
      return (
        <path
          data-term={termSlot(term)}
          className={styles.keyed}
          d={outlinePath('crown', 6.2)}
          transform="translate(0 1.5)"
        />
      );
    case 'client':
      return <MessageShape kind="clientRequest" term={term} unit={5} />;
    case 'violation':
      return <FaultShape kind="act" unit={8} />;
    case 'command':
      return (
        <g className={isFault(mark.name, mark.args) ? undefined : styles.own}>
          <FaultShape kind={glyphOf(mark.name)} unit={unit} />
        </g>
      );
  }
}

const GLYPHS: Readonly<Record<string, FaultGlyphKind>> = {
  crash: 'crash',
  restart: 'restart',
  pause: 'pause',
  resume: 'resume',
  cut: 'cut',
  cutOneWay: 'cut',
  partition: 'partition',
  healLink: 'heal',
  healOneWay: 'heal',
  healAll: 'heal',
  drop: 'lost',
};
const glyphOf = (name: string): FaultGlyphKind => GLYPHS[name] ?? 'act';

export function markLabel(mark: TapeMark): string {
  const { kind, name, args, server } = mark;
  switch (kind) {
    case 'timeout':
      return words.timesOut(server);
    case 'leader':
      return words.leads(server);
    case 'violation':
      return words.violation;
    case 'client':
    case 'command':
      return words.commandLabel(name, args) || actName(mark);
  }
}

function interestOf({ kind, name, args }: TapeMark): number {
  if (kind === 'violation') return 9;
  if (kind === 'command') return isFault(name, args) ? 6 : 3;
  return kind === 'leader' ? 5 : kind === 'timeout' ? 4 : 1;
}
