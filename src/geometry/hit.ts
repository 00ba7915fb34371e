/** What a pointer means: generous around small and moving things (design §5.1). */
import { minIndex } from 'd3';
import { distance, distanceToSegment, type Point } from './plane.ts';

export type Thing =
  | { readonly kind: 'server'; readonly server: number }
  | { readonly kind: 'message'; readonly message: number }
  | { readonly kind: 'link'; readonly from: number; readonly to: number };

export interface Targets {
  readonly servers: readonly { readonly id: number; readonly at: Point }[];
  readonly radius: number;
  readonly messages: readonly { readonly id: number; readonly at: Point; readonly deliverAt: number }[];
  readonly links: readonly { readonly from: number; readonly to: number; readonly a: Point; readonly b: Point }[];
  /** How far beyond the drawing a hit counts: 24, by touch 46. */
  readonly slack: number;
}

const GLYPH_RADIUS = 14;

/**
 * All things meant by a pointer at p, the most meant first: the glyph or token under it, then those near it, then a
 * link. Of overlapping messages the nearest to its arrival comes first.
 */
export function thingsAt(p: Point, { servers, radius, messages, links, slack }: Targets): Thing[] {
  const glyphs = messages
    .map((message) => ({ message, away: distance(p, message.at) - GLYPH_RADIUS }))
    .filter(({ away }) => away <= slack)
    .sort((a, b) => a.message.deliverAt - b.message.deliverAt);
  const tokens = servers
    .map((server) => ({ server, away: distance(p, server.at) - radius * 1.3 }))
    .filter(({ away }) => away <= slack)
    .sort((a, b) => a.away - b.away);
  const lines = links
    .map((link) => ({ link, away: distanceToSegment(p, link.a, link.b) }))
    .filter(({ away }) => away <= slack / 2)
    .sort((a, b) => a.away - b.away);

  const message = ({ message: { id } }: (typeof glyphs)[number]): Thing => ({ kind: 'message', message: id });
  const server = ({ server: { id } }: (typeof tokens)[number]): Thing => ({ kind: 'server', server: id });
  const under = <T extends { away: number }>(things: readonly T[]) => things.filter(({ away }) => away <= 0);
  const near = <T extends { away: number }>(things: readonly T[]) => things.filter(({ away }) => away > 0);
  return [
    ...under(glyphs).map(message),
    ...under(tokens).map(server),
    ...near(glyphs).map(message),
    ...near(tokens).map(server),
    ...lines.map(({ link: { from, to } }): Thing => ({ kind: 'link', from, to })),
  ];
}

const CONE = 1.2;

/** The nearest point in the direction of an arrow key, -1 when there is none: ahead counts, sideways counts double. */
export function nextInDirection(from: Point, points: readonly Point[], direction: Point): number {
  return minIndex(points, (p) => {
    const [dx, dy] = [p.x - from.x, p.y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    return ahead <= 1 || aside > CONE * ahead ? undefined : ahead + 2 * aside;
  });
}
