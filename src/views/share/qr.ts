/** A QR code of a text, as numbers and a path: the picture is drawn by whoever shows it. */
import { encode } from 'uqr';

export interface QrCode {
  /** 1 to 40: how dense it is. */
  readonly version: number;
  /** Modules along a side, with the quiet zone around them. */
  readonly size: number;
  /** The dark modules, one unit each. */
  readonly path: string;
}

/** Of light modules around the code; scanners need so many (ISO/IEC 18004, 9.1). */
export const QUIET = 4;
/** A phone reads no denser one from the back rows of a room (design §7). */
export const DENSEST = 15;
/** Bytes in the largest code of the lowest error correction. */
const CAPACITY = 2953;

/**
 * The code of a text; null when it fits none. It corrects 15 % as long as that keeps it coarse, else 7 %: on a
 * projector larger modules help more than redundant ones.
 */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > CAPACITY) return null;
  const sturdy = fits(text, 'M');
  const { version, data } = sturdy && sturdy.version <= DENSEST ? sturdy : encode(text, { ecc: 'L', border: 0 });
  return { version, size: data.length + 2 * QUIET, path: runs(data) };
}

/** Null where so much correction leaves too little room. */
function fits(text: string, ecc: 'M') {
  try {
    return encode(text, { ecc, border: 0 });
  } catch {
    return null;
  }
}

/** Neighbours in a row are one rectangle, so that no hairline shows between them. */
function runs(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length;) {
      const from = x;
      while (row[x]) x++;
      if (x > from) path += `M${from + QUIET},${y + QUIET}h${x - from}v1h-${x - from}z`;
      else x++;
    }
  });
  return path;
}
