import { type PointerEvent, useRef, useState } from 'react';
import { curvePlane, curveTicks, nearestTrial, sideBySide, stepCurve, straightCurve } from '../../geometry/curves.ts';
import { type Experimenting, figureOf, type Line, useExperiment } from '../../store/experimenting/index.ts';
import { useSize } from '../spacetime/useSize.ts';
import { DASHES } from './dashes.ts';
import { openTrial } from './opening.ts';
import { figureText } from './times.ts';
import { words } from './words.ts';
import styles from './Plot.module.css';

/** As in the published figure, and on to the cap. */
const FROM = 80_000;
const TO = 200_000_000;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
/** Of a label, with its room: "150–300", or where that is too wide for all of them, "–300". */
const [LABEL, SHORT_LABEL] = [64, 40];
/** What stands before the first label. */
const AXIS_LABEL = 44;

const selectLines = ({ lines }: Experimenting) => lines;

/** The cumulative curves: ours over those of the paper. */
export function Plot() {
  const lines = useExperiment(selectLines);
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const [near, setNear] = useState<{ readonly curve: number; readonly rank: number } | null>(null);
  const plane = curvePlane(width, height, FROM, TO);
  const curves = lines.map(timesOf);
  const shown = near && lines[near.curve]?.trials[near.rank] ? near : null;
  const line = shown && lines[shown.curve]!;
  const trial = shown && line!.trials[shown.rank]!;

  const find = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    setNear(nearestTrial(curves, { x: clientX - left, y: clientY - top }, plane));
  };
  return (
    <figure className={styles.figure}>
      <div ref={box} className={styles.box}>
        <svg
          role="img"
          aria-label={words.plot}
          width={width}
          height={height}
          className={styles.plot}
          data-pointing={shown !== null}
          onPointerMove={find}
          onPointerDown={find}
          onPointerLeave={() => setNear(null)}
          onClick={() => line && trial && void openTrial(line.setting, trial.seed)}
        >
          <Axes plane={plane} />
          <svg
            className={styles.clip}
            x={plane.left}
            y={plane.top - 2}
            width={Math.max(0, plane.right - plane.left)}
            height={Math.max(0, plane.bottom - plane.top + 2)}
            viewBox={`${plane.left} ${plane.top - 2} ${Math.max(1, plane.right - plane.left)} ${Math.max(1, plane.bottom - plane.top + 2)}`}
          >
            {lines.map(({ setting }) => (
              <path key={setting.id} className={styles.published} d={straightCurve(setting.published, plane)} />
            ))}
            {curves.map(({ times, of }, i) => (
              <path
                key={lines[i]!.setting.id}
                className={styles.curve}
                strokeDasharray={DASHES[i]}
                d={stepCurve(times, of, plane)}
              />
            ))}
          </svg>
          <Labels lines={lines} plane={plane} />
          {shown && trial && (
            <circle
              className={styles.point}
              r="6"
              cx={plane.x(figureOf(trial, line!.setting).time)}
              cy={plane.y((shown.rank + 1) / line!.trials.length)}
            />
          )}
        </svg>
      </div>
      <figcaption className={styles.caption}>
        {shown && line && trial
          ? words.point(
              line.setting.label,
              shown.rank + 1,
              line.trials.length,
              figureText(figureOf(trial, line.setting)),
            )
          : words.hover}
      </figcaption>
    </figure>
  );
}

type Plane = ReturnType<typeof curvePlane>;

/** Of those that ended. */
function timesOf({ trials }: Line) {
  return { times: trials.flatMap(({ took }) => took ?? []), of: trials.length };
}

function Axes({ plane }: { readonly plane: Plane }) {
  const { left, right, top, bottom } = plane;
  return (
    <g className={styles.axes}>
      {SHARES.map((share) => (
        <g key={share}>
          <line x1={left} x2={right} y1={plane.y(share)} y2={plane.y(share)} />
          <text x={left - 8} y={plane.y(share) + 4} textAnchor="end">
            {words.percent(share)}
          </text>
        </g>
      ))}
      {curveTicks(FROM, TO).map(({ at, labelled }) => (
        <g key={at}>
          <line x1={plane.x(at)} x2={plane.x(at)} y1={labelled ? top : bottom} y2={bottom + (labelled ? 6 : 4)} />
          {labelled && (
            <text x={plane.x(at)} y={bottom + 20} textAnchor="middle">
              {words.tick(at)}
            </text>
          )}
        </g>
      ))}
      <text className={styles.axis} x={right} y={bottom + 40} textAnchor="end">
        {words.axisTime}
      </text>
      <text className={styles.axis} x={left - 46} y={15}>
        {words.axisShare}
      </text>
    </g>
  );
}

/** Each line's range, above the end of its curve. */
function Labels({ lines, plane }: { readonly lines: readonly Line[]; readonly plane: Plane }) {
  const ends = lines
    .flatMap(({ setting, trials }) => {
      const last = trials.findLast(({ took }) => took !== null);
      if (last?.took == null) return [];
      const share = (trials.indexOf(last) + 1) / trials.length;
      return [{ ...setting, x: plane.x(last.took), y: plane.y(share) }];
    })
    .sort((a, b) => a.x - b.x);
  const first = plane.left + AXIS_LABEL;
  const short = plane.right - first < lines.length * LABEL;
  const places = sideBySide(
    ends.map(({ x }) => x),
    ends.map(() => (short ? SHORT_LABEL : LABEL)),
    first,
    plane.right,
  );
  return (
    <g className={styles.labels}>
      {ends.map(({ id, label, x, y }, i) => (
        <g key={id}>
          <line x1={x} y1={y} x2={places[i]} y2={plane.top - 12} />
          <text x={places[i]} y={plane.top - 17} textAnchor="middle">
            {label.replace(short ? /^\d+| ms/g : ' ms', '')}
          </text>
        </g>
      ))}
    </g>
  );
}
