/** How the rows of the space-time diagram share its height, and how thick lives are drawn in them (design §4.5). */
export interface DiagramLayout {
  /** Pixels above the first row: the times and the flag of now. */
  readonly header: number;
  readonly row: number;
  /** Pixels left of the plot for the servers themselves. */
  readonly gutter: number;
  /** header + rows. */
  readonly height: number;
  /** Half the height of a message's box. */
  readonly unit: number;
  /** Of a term's bullet. */
  readonly bullet: number;
  /** Of a server in the gutter. */
  readonly token: number;
  readonly leader: number;
  readonly candidate: number;
  readonly follower: number;
}

const MOST_ROW = 108;
/** On a tall screen rows need not stay at the top. */
const TALL = 780;
const TALL_ROW = 132;
const LEAST_ROW = 24;

/** `height` is what there is for header and rows; more rows than fit are scrolled to. */
export function diagramLayout(servers: number, height: number, compact: boolean): DiagramLayout {
  const header = compact ? 48 : 62;
  const row = Math.max(
    LEAST_ROW,
    Math.min(height > TALL ? TALL_ROW : MOST_ROW, Math.floor((height - header) / Math.max(1, servers))),
  );
  const gutter = compact ? 52 : 112;
  return {
    header,
    row,
    gutter,
    height: header + row * Math.max(1, servers),
    unit: Math.max(9, Math.min(13, row * 0.17)),
    bullet: Math.max(9.5, Math.min(15, row * 0.2)),
    // A candidate's outline is 1.45 times as wide.
    token: Math.max(9, Math.min(22, row * 0.33, (gutter / 2 - 2) / 1.45)),
    leader: Math.round(row * 0.34),
    candidate: Math.round(row * 0.26),
    follower: Math.max(2.6, Math.round(row * 0.9) / 10),
  };
}

/** y of the middle of a row that is the i-th from the top, below the header. */
export const middleOf = (place: number, row: number): number => (place + 0.5) * row;
