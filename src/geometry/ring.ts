/**
 * Where the servers stand: an ellipse at most 1.9 wide to 1 high (design §2). 1-9 servers with labels, 10-25 small
 * tokens at equal distances along it, from 26 on a grid sorted by id.
 */
import { bisectLeft, cumsum, range } from 'd3';
import type { Box, Point } from './plane.ts';

export const WIDEST_RING = 1.9;
/** What a token needs around its middle, in radii: a candidate's timer ring. */
export const TOKEN_REACH = 1.7;

/** The grid begins below the caption of the run; a ring leaves the corner free anyway. */
const CAPTION_HEIGHT = 62;
/** Free above the uppermost token, whose ring would else touch the sign; less on a low stage. */
const ABOVE = 18;
const ABOVE_SHARE = 0.035;
const BELOW = 4;

export interface StageSize {
  readonly width: number;
  readonly height: number;
}
export interface Ring {
  readonly mode: 'ring' | 'tokens' | 'grid';
  /** Of a token. */
  readonly radius: number;
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  /** By server id, slot 0 unused. */
  readonly positions: readonly Point[];
}

/** `frame` is the part of the stage that the tools leave free. */
export function layOut(servers: number, frame: Box): Ring {
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  if (servers > 25) return grid(servers, { ...frame, top: frame.top + CAPTION_HEIGHT });
  const radius = tokenRadius(servers, width, height);
  const mode = servers > 9 ? 'tokens' : 'ring';
  const reach = radius * (mode === 'ring' ? TOKEN_REACH : 1.45);

  // The ring touches the frame at the top and at its lowest server, which for odd numbers is not its lowest point.
  const angles = range(servers).map((i) => (2 * Math.PI * i) / servers);
  const lowest = servers < 2 ? 1 : mode === 'tokens' ? 1 : Math.max(...angles.map((angle) => -Math.cos(angle)));
  const above = Math.min(ABOVE, height * ABOVE_SHARE);
  const usable = height - 2 * reach - above - BELOW;
  const labels = mode === 'tokens' ? 12 : Math.min(162, Math.max(6, (width - 372) / 4));
  const across = Math.max(radius, width / 2 - reach - labels);
  const ry = Math.max(radius, usable / (1 + lowest));
  const rx = Math.min(across, WIDEST_RING * ry);
  const flattened = Math.min(ry, 1.15 * rx);
  const slack = usable - flattened * (1 + lowest);
  const centre = {
    x: frame.left + width / 2,
    y: frame.top + reach + above + flattened + slack / 2,
  };
  const at = (angle: number): Point => ({
    x: centre.x + rx * Math.sin(angle),
    y: centre.y - flattened * Math.cos(angle),
  });
  const places = mode === 'tokens' ? equalSteps(servers, rx, flattened) : angles;
  const positions = servers === 1 ? [{ x: centre.x, y: frame.top + height / 2 }] : places.map(at);
  return { mode, radius, centre, rx, ry: flattened, positions: [centre, ...positions] };
}

function tokenRadius(servers: number, width: number, height: number): number {
  if (servers > 9) return Math.min(22, Math.max(11, (width + height) / (servers * 2.6)));
  const room = Math.min(1, Math.max(0.62, Math.min(width / 900, height / 420)));
  const full = servers <= 5 ? 33 : servers <= 7 ? 29 : 25;
  // A narrow stage keeps its tokens big enough to tap; a very low one keeps them apart.
  const wanted = Math.max(servers <= 5 ? 25 : 17, Math.round(full * room));
  return Math.min(wanted, Math.max(11, Math.round(height / 8)));
}

/** Angles at which equal stretches of the ellipse end. */
function equalSteps(count: number, rx: number, ry: number): number[] {
  const fine = 720;
  const lengths = cumsum(range(fine + 1), (i) => {
    const angle = (2 * Math.PI * (i - 0.5)) / fine;
    return i === 0 ? 0 : Math.hypot(rx * Math.cos(angle), ry * Math.sin(angle));
  });
  return range(count).map((i) => (2 * Math.PI * bisectLeft(lengths, (lengths[fine]! * i) / count)) / fine);
}

function grid(servers: number, frame: Box): Ring {
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  const columns = Math.ceil(Math.sqrt((servers * width) / height));
  const rows = Math.ceil(servers / columns);
  const [dx, dy] = [width / columns, height / rows];
  const radius = Math.min(22, Math.min(dx, dy) / 3.4);
  const positions = range(servers).map((i) => ({
    x: frame.left + dx * ((i % columns) + 0.5),
    y: frame.top + dy * (Math.floor(i / columns) + 0.5),
  }));
  const centre = { x: frame.left + width / 2, y: frame.top + height / 2 };
  return { mode: 'grid', radius, centre, rx: width / 2, ry: height / 2, positions: [centre, ...positions] };
}
