/**
 * The outline is the role (design §4.1). Each is a closed path of eight cubic pieces that starts at twelve o'clock and
 * runs clockwise: equal structure lets the browser morph one into another.
 */
export type Outline = 'circle' | 'diamond' | 'crown';
type Point = readonly [x: number, y: number];

const corners: Readonly<Record<'diamond' | 'crown', readonly Point[]>> = {
  diamond: [
    [0, -1.36],
    [0.68, -0.68],
    [1.36, 0],
    [0.68, 0.68],
    [0, 1.36],
    [-0.68, 0.68],
    [-1.36, 0],
    [-0.68, -0.68],
  ],
  crown: [
    [0, -1.45],
    [0.51, -0.84],
    [1.02, -1.31],
    [1.02, 1.02],
    [0, 1.02],
    [-1.02, 1.02],
    [-1.02, -1.31],
    [-0.51, -0.84],
  ],
};

/** Path around (0, 0) for a token of the given radius. */
export function outlinePath(outline: Outline, radius: number): string {
  return outline === 'circle' ? circle(radius) : polygon(corners[outline], radius);
}

function polygon(points: readonly Point[], radius: number): string {
  const at = (i: number, j: number, share: number): string => {
    const [ax, ay] = points[i % 8]!;
    const [bx, by] = points[j % 8]!;
    return pair((ax + (bx - ax) * share) * radius, (ay + (by - ay) * share) * radius);
  };
  const sides = points.map((_, i) => `C${at(i, i + 1, 1 / 3)} ${at(i, i + 1, 2 / 3)} ${at(i, i + 1, 1)}`);
  return `M${at(0, 1, 0)}${sides.join('')}Z`;
}

function circle(radius: number): string {
  // Length of the handles of a Bézier arc of 45 degrees: 4/3 tan(45° / 4).
  const handle = (4 / 3) * Math.tan(Math.PI / 16) * radius;
  const onArc = (i: number, along: number): string => {
    const angle = (i * Math.PI) / 4;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    return pair(radius * sin + along * cos, -radius * cos + along * sin);
  };
  const arcs = Array.from({ length: 8 }, (_, i) => `C${onArc(i, handle)} ${onArc(i + 1, -handle)} ${onArc(i + 1, 0)}`);
  return `M${onArc(0, 0)}${arcs.join('')}Z`;
}

function pair(x: number, y: number): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}
