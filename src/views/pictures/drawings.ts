/** Drawings of the page, copied with their looks and with the patterns that they refer to. */
import { dress, type Look, PLAIN } from './looks.ts';
import { make, type Sheet } from './svg.ts';

/** Belongs to the page alone. */
const LEFT_OUT = /^(class|style|role|tabindex|id|aria-.*|data-.*)$/;

/** An `svg` of the page, where it stands on the sheet. */
export function copyDrawing(svg: SVGSVGElement, into: SVGElement, sheet: Sheet): void {
  const style = getComputedStyle(svg);
  const group = make('g', { transform: place(svg, sheet) });
  const inside = dress(group, style, PLAIN);
  copyChildren(svg, group, inside, sheet);
  if (group.childElementCount > 0) into.append(group);
}

/** From the drawing's own units to those of the sheet: what the browser does with `viewBox` (SVG 2, 8.2). */
function place(svg: SVGSVGElement, { left, top }: Sheet): string {
  const { x, y, width, height } = svg.getBoundingClientRect();
  const at = `translate(${round(x - left)} ${round(y - top)})`;
  const box = svg.viewBox.baseVal;
  if (!box || box.width === 0 || box.height === 0) return at;
  const [sx, sy] = [width / box.width, height / box.height];
  if (svg.getAttribute('preserveAspectRatio') === 'none')
    return `${at} scale(${sx} ${sy}) translate(${-box.x} ${-box.y})`;
  const scale = Math.min(sx, sy);
  const [dx, dy] = [(width - box.width * scale) / 2, (height - box.height * scale) / 2];
  return `${at} translate(${round(dx)} ${round(dy)}) scale(${scale}) translate(${-box.x} ${-box.y})`;
}

const round = (value: number) => Math.round(value * 100) / 100;

function copyChildren(from: Element, into: SVGElement, around: Look, sheet: Sheet): void {
  for (const child of from.children) if (child instanceof SVGElement) copy(child, into, around, sheet);
}

function copy(element: SVGElement, into: SVGElement, around: Look, sheet: Sheet): void {
  if (element.matches('defs, [data-control], [transform="scale(0)"]')) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
  const twin = bare(element);
  const inside = dress(twin, style, around);
  bringAlong(inside, sheet);
  if (element instanceof SVGTextElement) copyText(element, twin);
  else copyChildren(element, twin, inside, sheet);
  if (isEmpty(twin)) return;
  into.append(twin);
}

/** The element alone, with what makes its form. */
function bare(element: SVGElement): SVGElement {
  const twin = element.cloneNode(false) as SVGElement;
  for (const { name, value } of [...twin.attributes]) {
    if (LEFT_OUT.test(name)) twin.removeAttribute(name);
    // A share of the drawing that it came from, and not of the sheet.
    else if (value.endsWith('%')) twin.setAttribute(name, String(lengthOf(element, name)));
  }
  return twin;
}

function lengthOf(element: SVGElement, name: string): number {
  const length: unknown = Reflect.get(element, name);
  return length instanceof SVGAnimatedLength ? Math.round(length.baseVal.value * 100) / 100 : 0;
}

/** Its lines may stand in places of their own. */
function copyText(from: SVGElement, into: SVGElement): void {
  for (const node of from.childNodes) {
    if (node instanceof SVGTSpanElement) {
      const twin = bare(node);
      copyText(node, twin);
      into.append(twin);
    } else if (node instanceof Text) into.append(node.data);
  }
}

const isEmpty = (element: SVGElement): boolean =>
  element.tagName === 'text'
    ? element.textContent === ''
    : element.tagName === 'g'
      ? element.childElementCount === 0
      : element.tagName === 'path' && !element.getAttribute('d');

/** Patterns that a look paints with come into the definitions of the sheet, once. */
function bringAlong(look: Look, sheet: Sheet): void {
  for (const value of [look['fill'], look['stroke']]) {
    const id = /url\("?#([^")]+)"?\)/.exec(value ?? '')?.[1];
    const source = id === undefined || sheet.known.has(id) ? null : document.getElementById(id);
    if (!id || !(source instanceof SVGElement)) continue;
    sheet.known.add(id);
    const twin = bare(source);
    twin.id = id;
    copyChildren(source, twin, PLAIN, sheet);
    sheet.defs.append(twin);
  }
}
