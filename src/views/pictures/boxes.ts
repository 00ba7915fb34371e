/** Boxes of the page (ground, border, outline) as shapes. */
import { hex, isClear } from './looks.ts';
import { make, type Rect, type Sheet } from './svg.ts';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
const px = (text: string) => Number.parseFloat(text) || 0;

/** The box of an element or of its `::before` or `::after`; `rect` is its border box on the screen. */
export function drawBox(rect: Rect, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  const x = rect.x - sheet.left;
  const y = rect.y - sheet.top;
  const { width, height } = rect;
  if (width <= 0 || height <= 0) return;
  const radius = px(style.borderTopLeftRadius);
  const fill = ground(style, sheet);
  const corners = polygonOf(style, { x, y, width, height });
  if (corners !== '') {
    // Cut to a polygon, the border shows only as its colour.
    const colour = px(style.borderTopWidth) > 0 ? hex(style.borderTopColor) : fill;
    into.append(make('path', { d: corners, fill: colour, 'fill-rule': 'nonzero' }));
    return;
  }
  const border = sameBorder(style);
  const inset = border / 2;
  if (fill !== 'none' || border > 0)
    into.append(
      make('rect', {
        x: x + inset,
        y: y + inset,
        width: Math.max(0, width - border),
        height: Math.max(0, height - border),
        ...(radius > 0 && { rx: Math.max(0, radius - inset) }),
        fill,
        ...(border > 0 && {
          stroke: hex(style.borderTopColor),
          'stroke-width': border,
          ...dashes(style.borderTopStyle, border),
        }),
      }),
    );
  if (border === 0) drawSides({ x, y, width, height }, style, into);
  drawOutline({ x, y, width, height }, radius, style, into);
}

/** Its width where all four sides are one border that can be seen; else 0. */
function sameBorder(style: CSSStyleDeclaration): number {
  const width = px(style.borderTopWidth);
  const alike = SIDES.every(
    (side) =>
      style[`border${side}Width`] === style.borderTopWidth && style[`border${side}Color`] === style.borderTopColor,
  );
  return alike && style.borderTopStyle !== 'none' && !isClear(style.borderTopColor) ? width : 0;
}

function drawSides({ x, y, width, height }: Rect, style: CSSStyleDeclaration, into: SVGElement): void {
  const ends = { Top: [0, 0, 1, 0], Right: [1, 0, 1, 1], Bottom: [0, 1, 1, 1], Left: [0, 0, 0, 1] } as const;
  for (const side of SIDES) {
    const thick = px(style[`border${side}Width`]);
    const colour = style[`border${side}Color`];
    if (thick === 0 || style[`border${side}Style`] === 'none' || isClear(colour)) continue;
    const [x1, y1, x2, y2] = ends[side];
    const dx = side === 'Left' ? thick / 2 : side === 'Right' ? -thick / 2 : 0;
    const dy = side === 'Top' ? thick / 2 : side === 'Bottom' ? -thick / 2 : 0;
    const d = `M${x + x1 * width + dx},${y + y1 * height + dy}L${x + x2 * width + dx},${y + y2 * height + dy}`;
    into.append(make('path', { d, stroke: hex(colour), 'stroke-width': thick, fill: 'none' }));
  }
}

function drawOutline({ x, y, width, height }: Rect, radius: number, style: CSSStyleDeclaration, into: SVGElement) {
  const thick = px(style.outlineWidth);
  if (style.outlineStyle === 'none' || thick === 0 || isClear(style.outlineColor)) return;
  const out = px(style.outlineOffset) + thick / 2;
  into.append(
    make('rect', {
      x: x - out,
      y: y - out,
      width: width + 2 * out,
      height: height + 2 * out,
      rx: radius + out,
      fill: 'none',
      stroke: hex(style.outlineColor),
      'stroke-width': thick,
      ...dashes(style.outlineStyle, thick),
    }),
  );
}

/** As browsers draw them: dashes twice as long as thick, dots as wide as thick. */
function dashes(kind: string, thick: number): { readonly 'stroke-dasharray'?: string } {
  if (kind === 'dashed') return { 'stroke-dasharray': `${2 * thick} ${1.6 * thick}` };
  return kind === 'dotted' ? { 'stroke-dasharray': `${thick} ${thick}` } : {};
}

/** The colour, or the gradient of two colours that the page uses for what is half full or fades. */
function ground(style: CSSStyleDeclaration, sheet: Sheet): string {
  const gradient = /^linear-gradient\((.*)\)$/.exec(style.backgroundImage)?.[1];
  if (gradient === undefined) return isClear(style.backgroundColor) ? 'none' : hex(style.backgroundColor);
  const [first, ...rest] = gradient.split(/,(?![^(]*\))/).map((part) => part.trim());
  const turned = { 'to right': [0, 0, 1, 0], 'to left': [1, 0, 0, 0] }[first ?? ''];
  const [x1, y1, x2, y2] = turned ?? [0, 0, 0, 1];
  const stops = turned ? rest : [first ?? '', ...rest];
  const id = `ground-${++sheet.count}`;
  const element = make('linearGradient', { id, x1: x1!, y1: y1!, x2: x2!, y2: y2! });
  stops.forEach((stop, i) => {
    const [, colour = '', at = ''] = /^(.*?\)|\w+)(?: ([\d.]+%))?$/.exec(stop) ?? [];
    element.append(
      make('stop', {
        offset: at || `${(100 * i) / (stops.length - 1)}%`,
        // A fade to nothing keeps the colour that it comes from.
        ...(isClear(colour)
          ? { 'stop-color': hex(/^(.*?\))/.exec(stops[0]!)?.[1] ?? ''), 'stop-opacity': 0 }
          : { 'stop-color': hex(colour) }),
      }),
    );
  });
  sheet.defs.append(element);
  return `url(#${id})`;
}

/** The path of `clip-path: polygon(...)`; '' for no such thing. */
function polygonOf(style: CSSStyleDeclaration, { x, y, width, height }: Rect): string {
  const points = /^polygon\((.*)\)$/.exec(style.clipPath)?.[1];
  if (points === undefined) return '';
  const share = (text: string, whole: number) => (text.endsWith('%') ? (px(text) / 100) * whole : px(text));
  const corners = points.split(', ').map((point) => {
    const [left = '', top = ''] = point.split(' ');
    return `${x + share(left, width)},${y + share(top, height)}`;
  });
  return `M${corners.join('L')}z`;
}
