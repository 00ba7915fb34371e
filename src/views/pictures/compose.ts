/** A picture for others: the sign as its caption, the views, and at the foot where it is from. */
import { CAPTION, type Caption, drawCaption, drawFoot, FOOT, MARGIN } from './caption.ts';
import { hex, UI } from './looks.ts';
import { paint } from './paint.ts';
import { type Motif, type Part, partOnScreen, PARTS } from './parts.ts';
import { asPrinted, colour } from './printed.ts';
import { make, type Sheet } from './svg.ts';

export interface PictureOptions {
  /** Terms as patterns too, for paper without colours. */
  readonly patterns?: boolean;
  /** Null: the views alone. */
  readonly caption: Caption | null;
}

interface Block {
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const BETWEEN = 12;

/** Null when no view of the motif is on the screen. */
export function drawPicture(motif: Motif, { patterns = false, caption }: PictureOptions): SVGSVGElement | null {
  const blocks = arranged(motif);
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
      if (block.width < width)
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

/**
 * The wide screen's own arrangement without the rail and the transport: what is high above, the timetable and the logs,
 * which share their rows, side by side. Elsewhere one below the other.
 */
function arranged(motif: Motif): readonly Block[] {
  const boxes = (motif === 'all' ? PARTS : [motif]).flatMap((part) => {
    const element = partOnScreen(part);
    if (!element) return [];
    const { left, top, width, height } = element.getBoundingClientRect();
    return [{ part, element, left, top, width, height }];
  });
  const find = (wanted: Part) => boxes.find(({ part }) => part === wanted);
  const [tape, logs] = [find('tape'), find('logs')];
  const side = tape && logs && logs.left >= tape.left + tape.width - 1;
  const whole = side ? tape.width + logs.width : Math.max(...boxes.map(({ width }) => width));
  let y = 0;
  return boxes.flatMap(({ part, element, width, height, top }): Block[] => {
    if (side && part === 'logs')
      return [{ element, x: tape.width, y: y - BETWEEN - (tape.top + tape.height - top), width, height }];
    const rise = side && part === 'tape' ? Math.max(0, tape.top - logs.top) : 0;
    const block = { element, x: part === 'tape' ? 0 : (whole - width) / 2, y: y + rise, width, height };
    y = block.y + height + BETWEEN;
    return [block];
  });
}
