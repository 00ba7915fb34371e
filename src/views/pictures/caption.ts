/** What a picture says of itself in words: above it the sign, at its foot where and when it is from. */
import { termSlot } from '../../design/terms.ts';
import { MONO } from './looks.ts';
import { colour } from './printed.ts';
import { make, type Rect } from './svg.ts';

export interface Caption {
  readonly term: number;
  readonly headline: string;
  readonly support: string;
  /** The whole address; '' where there is none that others could open. */
  readonly link: string;
  readonly time: string;
}

/** Heights, and the room at both sides. */
export const CAPTION = 76;
export const FOOT = 40;
export const MARGIN = 20;
const BULLET = 21;
const HEADLINE = [24, 19, 15];

export function drawCaption({ term, headline, support }: Caption, into: SVGElement, width: number): void {
  const [ink, dim] = [colour('--ink'), colour('--ink-2')];
  const left = MARGIN + 2 * BULLET + 14;
  const room = width - left - MARGIN;
  // A narrow picture sets it smaller before it cuts it off.
  const size = HEADLINE.find((step) => advance(headline, step, 700) <= room) ?? HEADLINE.at(-1)!;
  into.append(
    bullet(term),
    fitted(headline, { x: left, y: 34, 'font-size': size, 'font-weight': 700, fill: ink }, room),
    fitted(support, { x: left, y: 57, 'font-size': Math.min(15, size), fill: dim }, room),
    make('path', { d: `M0,${CAPTION}H${width}`, stroke: colour('--hair'), 'stroke-width': 1.5 }),
  );
}

/** The number of the term in its colours. */
function bullet(term: number): SVGElement {
  const group = make('g', { transform: `translate(${MARGIN + BULLET} ${CAPTION / 2})` });
  const slot = termSlot(term);
  const [fill, on] = slot === 0 ? ['--surface', '--ink'] : [`--t${slot}`, `--t${slot}-on`];
  const number = make('text', {
    y: 9,
    'text-anchor': 'middle',
    'font-size': term > 99 ? 18 : 26,
    'font-weight': 750,
    fill: colour(on!),
  });
  number.textContent = String(term);
  group.append(make('circle', { r: BULLET, fill: colour(fill!), stroke: colour('--ink'), 'stroke-width': 2 }), number);
  return group;
}

export function drawFoot({ link, time }: Caption, into: SVGElement, { x, y, width, height }: Rect): void {
  const dim = colour('--ink-2');
  const base = y + height / 2 + 5;
  const when = make('text', { x: x + width, y: base, 'text-anchor': 'end', 'font-size': 13.5, fill: dim });
  when.textContent = time;
  into.append(make('path', { d: `M${x},${y + 1}H${x + width}`, stroke: colour('--hair'), 'stroke-width': 1.5 }), when);
  if (link === '') return;
  const anchor = make('a', { href: link });
  const room = width - advance(time, 13.5, 400) - 24;
  anchor.append(fitted(link, { x, y: base, 'font-size': 13, 'font-family': MONO, fill: dim }, room));
  into.append(anchor);
}

/** A line of text that ends with an ellipsis where it has no room. */
function fitted(text: string, attributes: Readonly<Record<string, string | number>>, room: number): SVGElement {
  const element = make('text', attributes);
  const size = Number(attributes['font-size'] ?? 15);
  const weight = Number(attributes['font-weight'] ?? 400);
  const family = String(attributes['font-family'] ?? '');
  let shown = text;
  while (shown.length > 1 && advance(shown, size, weight, family) > room) shown = `${shown.slice(0, -2)}…`;
  element.textContent = shown;
  return element;
}

let measuring: CanvasRenderingContext2D | null = null;

/** How wide a text is set, in pixels. */
function advance(text: string, size: number, weight: number, family = ''): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return text.length * size * 0.6;
  measuring.font = `${weight} ${size}px ${family || getComputedStyle(document.body).fontFamily}`;
  return measuring.measureText(text).width;
}
