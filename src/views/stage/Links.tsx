import { memo } from 'react';
import { FaultShape } from '../../design/glyphs/index.ts';
import { BAND_WIDTH, STOP_RADIUS, type Band } from '../../geometry/partition.ts';
import { levelsPath, segmentsPath } from '../../geometry/paths.ts';
import { between, type Point } from '../../geometry/plane.ts';
import { route } from '../../geometry/routes.ts';
import type { Arrangement, LinkShape } from './arrangement.ts';
import styles from './Links.module.css';

interface LinksProps {
  readonly arrangement: Arrangement;
  readonly selected: { readonly from: number; readonly to: number } | null;
  /** Links that the stroke of the Cut tool crosses, as "1 2". */
  readonly crossed: ReadonlySet<string>;
}

export const linkKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The network as it is: hairlines, cuts with their stop discs, the band of a partition (design §4.4). */
export const Links = memo(function Links({ arrangement, selected, crossed }: LinksProps) {
  const { ring, links, band } = arrangement;
  const { centre, rx, ry, radius } = ring;
  const path = (states: readonly LinkShape['state'][]) =>
    segmentsPath(links.filter(({ state }) => states.includes(state)));
  const marked = links.filter(
    ({ from, to }) =>
      crossed.has(linkKey(from, to)) ||
      (selected !== null && linkKey(from, to) === linkKey(selected.from, selected.to)),
  );
  const many = links.filter(({ state }) => state === 'cut').length > 4;
  return (
    <g fill="none">
      {ring.mode !== 'grid' && ring.positions.length > 2 && (
        <ellipse className={styles.ring} cx={centre.x} cy={centre.y} rx={rx} ry={ry} />
      )}
      <path className={styles.open} d={path(['open'])} />
      <path className={styles.crossing} d={path(['crossing'])} />
      <path className={many ? styles.manyCut : styles.cut} d={path(['cut'])} />
      {links.map((link) =>
        link.state === 'oneWay' ? <OneWay key={linkKey(link.from, link.to)} link={link} reach={radius * 1.5} /> : null,
      )}
      {marked.map((link) => (
        <path key={linkKey(link.from, link.to)} className={styles.marked} d={segmentsPath([link])} />
      ))}
      {band && <Hatching band={band} />}
      {links.map(({ from, to, stop, state }) =>
        stop && state === 'cut' ? (
          <g key={linkKey(from, to)} transform={`translate(${stop.x} ${stop.y})`}>
            <FaultShape kind="stop" unit={many ? 7.2 : STOP_RADIUS} />
          </g>
        ) : null,
      )}
    </g>
  );
});

/** The way that works as an arrow, the one that does not as a stub with a stop disc, side by side. */
function OneWay({ link, reach }: { link: LinkShape; reach: number }) {
  const works = route(link.b, link.a, reach, 5);
  const blocked = route(link.a, link.b, reach, 5);
  const stub = Math.min(60, blocked.length * 0.25);
  const turn = (angle: number) => (angle * 180) / Math.PI;
  return (
    <>
      <path
        className={styles.works}
        d={`M0,0H${works.length}m-9,-5l9,5 -9,5`}
        transform={`translate(${works.from.x} ${works.from.y}) rotate(${turn(works.angle)})`}
      />
      <g transform={`translate(${blocked.from.x} ${blocked.from.y}) rotate(${turn(blocked.angle)})`}>
        <path className={styles.cut} d={`M0,0H${stub}`} />
        <g transform={`translate(${stub + STOP_RADIUS} 0) rotate(${-turn(blocked.angle)})`}>
          <FaultShape kind="stop" unit={STOP_RADIUS} />
        </g>
      </g>
    </>
  );
}

function Hatching({ band }: { band: Band }) {
  const length = Math.hypot(band.b.x - band.a.x, band.b.y - band.a.y);
  const angle = (Math.atan2(band.b.y - band.a.y, band.b.x - band.a.x) * 180) / Math.PI;
  const half = BAND_WIDTH / 2;
  return (
    <g className={styles.band} transform={`translate(${band.a.x} ${band.a.y}) rotate(${angle})`}>
      <rect fill="url(#hatch-danger)" y={-half} width={length} height={BAND_WIDTH} />
      <path className={styles.keyline} d={levelsPath(0, length, -half, half)} />
    </g>
  );
}

/** A message that was stopped on its way: dashed from the sender to where it was stopped, a disc there. */
export function Blocked(props: { a: Point; b: Point; share: number; reach: number; term: number }) {
  const { a, b, share, reach, term } = props;
  const end = between(a, b, share);
  const start = between(a, b, Math.min(share, reach / Math.hypot(b.x - a.x, b.y - a.y)));
  return (
    <g data-term={term} fill="none">
      <path className={styles.blocked} d={segmentsPath([{ a: start, b: end }])} />
      <g transform={`translate(${end.x} ${end.y})`}>
        <FaultShape kind="stop" unit={STOP_RADIUS} />
      </g>
    </g>
  );
}
