/**
 * What a part of the page shows, as SVG: its boxes, its texts and its drawings, in the order in which the browser
 * paints them. Only what our own views use is understood; `foreignObject` would bring the page's HTML along, but few
 * viewers show it.
 */
import { drawBox } from './boxes.ts';
import { copyDrawing } from './drawings.ts';
import { writeText } from './letters.ts';
import { make, type Rect, type Sheet } from './svg.ts';

/** What one presses, and what only screen readers see, is not part of a picture. */
const LEFT_OUT = 'button:not([role=gridcell] button), input, select, [data-control], .visually-hidden, [hidden]';

export function paint(element: HTMLElement, into: SVGElement, sheet: Sheet): void {
  if (element.matches(LEFT_OUT)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0') return;
  const rect = element.getBoundingClientRect();
  const group = make('g');
  if (style.opacity !== '1') group.setAttribute('opacity', style.opacity);
  if (style.visibility !== 'hidden') drawBox(rect, style, group, sheet);
  paintPseudo(element, '::before', rect, group, sheet);
  const inside = clips(style) ? clipped(rect, sheet) : make('g');
  for (const node of inOrder(element)) {
    if (node instanceof SVGSVGElement) {
      if (getComputedStyle(node).display !== 'none') copyDrawing(node, inside, sheet);
    } else if (node instanceof HTMLElement) paint(node, inside, sheet);
    else if (node instanceof Text && style.visibility !== 'hidden') writeText(node, style, inside, sheet);
  }
  if (inside.hasChildNodes()) group.append(...(inside.hasAttribute('clip-path') ? [inside] : inside.childNodes));
  paintPseudo(element, '::after', rect, group, sheet);
  if (!group.hasChildNodes()) return;
  if (group.hasAttributes()) into.append(group);
  else into.append(...group.childNodes);
}

/** Later positioned boxes lie on earlier ones, and `z-index` on all (CSS 2.2, appendix E, as far as our views go). */
function inOrder(element: HTMLElement): readonly Node[] {
  const level = (node: Node): number => {
    if (!(node instanceof Element)) return -0.5;
    const { zIndex, position } = getComputedStyle(node);
    return zIndex === 'auto' ? (position === 'static' ? -0.5 : 0) : Number(zIndex);
  };
  return [...element.childNodes]
    .map((node) => ({ node, level: level(node) }))
    .sort((a, b) => a.level - b.level)
    .map(({ node }) => node);
}

const clips = ({ overflowX, overflowY }: CSSStyleDeclaration) => overflowX !== 'visible' || overflowY !== 'visible';

/** A group of which only what lies in the box is seen. */
function clipped({ x, y, width, height }: Rect, sheet: Sheet): SVGGElement {
  const id = `clip-${++sheet.count}`;
  const clip = make('clipPath', { id });
  clip.append(make('rect', { x: x - sheet.left, y: y - sheet.top, width, height }));
  sheet.defs.append(clip);
  return make('g', { 'clip-path': `url(#${id})` });
}

/** A box that the style sheet adds; ours are all placed absolutely. */
function paintPseudo(element: Element, which: '::before' | '::after', around: Rect, into: SVGElement, sheet: Sheet) {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute') return;
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(Number.parseFloat);
  drawBox({ x: around.x + left!, y: around.y + top!, width: width!, height: height! }, style, into, sheet);
}
