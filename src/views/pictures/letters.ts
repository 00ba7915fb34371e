/** Text of the page as `text` elements: a line of a paragraph is one, and stands where it stood. */
import { dressText, hex } from './looks.ts';
import { make, type Sheet } from './svg.ts';

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly top: number;
  readonly bottom: number;
}

export function writeText(node: Text, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  if (node.data.trim() === '') return;
  const cut = style.textOverflow === 'ellipsis' ? cutAt(node) : Infinity;
  for (const line of linesOf(node)) {
    const text = shortened(line, cut, node);
    if (text.trim() === '') continue;
    const element = make('text', { x: line.left - sheet.left, y: baseline(line, style) - sheet.top });
    dressText(element, style);
    element.removeAttribute('text-anchor');
    element.setAttribute('fill', hex(style.color));
    element.textContent = text.trimEnd();
    into.append(element);
  }
}

/** By the letters that are shown: blanks that the browser swallows have no box. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (let at = 0; at < node.length;) {
    const letter = String.fromCodePoint(node.data.codePointAt(at)!);
    range.setStart(node, at);
    range.setEnd(node, at + letter.length);
    at += letter.length;
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    const line = lines.at(-1);
    const shown = /\s/.test(letter) ? ' ' : letter;
    if (line && Math.abs(line.top - box.top) < 1) {
      line.text += shown;
      line.right = box.right;
    } else if (shown !== ' ') {
      lines.push({ text: shown, left: box.left, right: box.right, top: box.top, bottom: box.bottom });
    }
  }
  return lines;
}

const canvas = () => document.createElement('canvas').getContext('2d');
let measuring: CanvasRenderingContext2D | null = null;

/** A line's box is as high as its font reaches up and down (CSS 2.2, 10.6.1). */
function baseline({ top, bottom }: Line, style: CSSStyleDeclaration): number {
  measuring ??= canvas();
  if (!measuring) return bottom;
  measuring.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measuring.measureText('x');
  return top + ((bottom - top) * up) / (up + down);
}

/** Where the browser cuts the text off and puts an ellipsis. */
function cutAt(node: Text): number {
  const box = node.parentElement!;
  return box.scrollWidth > box.clientWidth ? box.getBoundingClientRect().right : Infinity;
}

/** As many letters as have room with the ellipsis, taken as one and a half letters wide. */
function shortened({ text, left, right }: Line, cut: number, node: Text): string {
  if (right <= cut + 0.5 || node.parentElement === null) return text;
  const each = (right - left) / text.length;
  return `${text.slice(0, Math.max(0, Math.floor((cut - left) / each - 1.5)))}…`;
}
