import { memo, type ReactNode, useMemo } from 'react';
import { FaultShape, type FaultGlyphKind, MessageShape, outlinePath } from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import { headerSides, type Obstacle, shownMarks, textWidth } from '../../geometry/tape-header.ts';
import { actName } from '../../narration/index.ts';
import { type Bookmark, isFault, type TapeMark } from '../../store/index.ts';
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
    const told = [...marksOf(tiles).map(toldOfMark(tiles)), ...bookmarks.map(toldOfBookmark)];
    const all = told.map(({ at, label, interest, shape }, key) => {
      const text = silent ? '' : label;
      return { key, x: (at - base) * scale, text, width: text === '' ? 0 : textWidth(text), interest, shape };
    });
    const shown = shownMarks(all);
    const sides = headerSides(shown, flag);
    return shown.map((item) => ({ ...item, side: sides.get(item.key) ?? 'none' }));
  }, [tiles, bookmarks, scale, base, silent, flag]);

  const middle = height / 2 - 1;
  return (
    <g>
      {marks.map(({ key, shape, x, text, side }) => (
        <g key={key} transform={`translate(${x} ${middle})`}>
          <path className={styles.guide} d={`M0,${height - middle - 4}V${height - middle + rowsHeight}`} />
          {shape}
          {side !== 'none' && (
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

/** The marks alone, without words, up to the present. */
export const HeaderMarks = memo(function HeaderMarks(
  props: Pick<Props, 'tiles' | 'scale' | 'base' | 'height'> & Until,
) {
  const { tiles, scale, base, height, until } = props;
  const marks = useMemo(() => marksOf(tiles).filter(({ at }) => at <= until), [tiles, until]);
  return marks.map((mark, key) => (
    <g key={key} transform={`translate(${(mark.at - base) * scale} ${height / 2 - 1})`}>
      <MarkShape mark={mark} term={termAt(tiles, mark.server, mark.at)} />
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
}

const toldOfMark =
  (tiles: readonly Tile[]) =>
  (mark: TapeMark): Told => ({
    at: mark.at,
    label: markLabel(mark),
    interest: interestOf(mark),
    shape: <MarkShape mark={mark} term={termAt(tiles, mark.server, mark.at)} />,
  });

/** The reader's own marks are told before anything but a broken property. */
const toldOfBookmark = ({ note, moment: { now } }: Bookmark): Told => ({
  at: now,
  label: note,
  interest: 8,
  shape: <path className={styles.bookmark} d="M-4.5,-7h9v13l-4.5,-4.2l-4.5,4.2z" />,
});

function MarkShape({ mark, term }: { mark: TapeMark; term: number }) {
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
          <FaultShape kind={glyphOf(mark.name)} unit={7} />
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
