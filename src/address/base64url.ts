/** Bytes as characters that every chat program and every address bar lets pass: A-Z, a-z, 0-9, `-` and `_`. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** By code unit: the value of a digit, -1 for anything else. */
const VALUES = Int8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += DIGITS[three >>> 18]! + DIGITS[(three >>> 12) & 63]!;
    if (left > 1) text += DIGITS[(three >>> 6) & 63]!;
    if (left > 2) text += DIGITS[three & 63]!;
  }
  return text;
}

/** The text holds digits alone; see `digitsAtStart`. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((text.length * 3) >>> 2);
  let held = 0;
  let bits = 0;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    held = ((held << 6) | VALUES[text.charCodeAt(i)]!) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >>> bits) & 0xff;
  }
  return bytes;
}

/** The text up to the first character that is no digit. */
export function digitsAtStart(text: string): string {
  let length = 0;
  while (length < text.length && (VALUES[text.charCodeAt(length)] ?? -1) >= 0) length++;
  return text.slice(0, length);
}

/** A number below 2^24 as four digits. */
export const toFour = (number: number): string =>
  [18, 12, 6, 0].map((shift) => DIGITS[(number >>> shift) & 63]!).join('');

export const fromFour = (text: string): number =>
  [...text].reduce((number, digit) => number * 64 + DIGITS.indexOf(digit), 0);
