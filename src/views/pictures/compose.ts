/** A picture for others: the sign as its caption, the views, and at the foot where it is from. */
import { arrange } from './arrange.ts';
import { CAPTION, type Caption, drawCaption, drawFoot, FOOT, MARGIN } from './caption.ts';
import { hex, UI } from './looks.ts';
import { paint } from './paint.ts';
import { type Motif, onScreen, piecesOf } from './parts.ts';
import { asPrinted, colour } from './printed.ts';
import { make, type Sheet } from './svg.ts';

export interface PictureOptions {
  /** Terms as patterns too, for paper without colours. */
  readonly patterns?: boolean;
  /** Null: the views alone. */
  readonly caption: Caption | null;
}

/** Null when no view of the motif is on the screen. */
export function drawPicture(motif: Motif, { patterns = false, caption }: PictureOptions): SVGSVGElement | null {
  const blocks = arrange(boxesOf(motif));
  if (blocks.length === 0) return null;
  return asPrinted(patterns, () => {
    const above = caption ? CAPTION : 0;
    const width = Math.max(...blocks.map((block) => block.x + block.width));
    const bottom = Math.max(...blocks.map((block) => block.y + block.height)) + above;
    const height = bottom + (caption ? FOOT : 0);
    const root = make('svg', {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': UI,
      'font-size': 15,
    });
    const defs = make('defs');
    const known = new Set<string>();
    root.append(defs, make('rect', { width, height, fill: colour('--surface') }));
    let count = 0;
    for (const block of blocks) {
      const { element, x, y } = block;
      const { left, top } = element.getBoundingClientRect();
      // A narrower view has its ground from edge to edge.
      const { backgroundColor } = getComputedStyle(element);
      if (block.alone)
        root.append(make('rect', { y: y + above, width, height: block.height, fill: hex(backgroundColor) }));
      const sheet: Sheet = { left: left - x, top: top - y - above, defs, known, count };
      paint(element, root, sheet);
      ({ count } = sheet);
    }
    if (caption) {
      drawCaption(caption, root, width);
      drawFoot(caption, root, { x: MARGIN, y: bottom, width: width - 2 * MARGIN, height: FOOT });
    }
    return root;
  });
}

function boxesOf(motif: Motif) {
  return piecesOf(motif).map((piece) => {
    const element = onScreen(piece)!;
    const { left, top, width, height } = element.getBoundingClientRect();
    return { piece, element, left, top, width, height };
  });
}
