/**
 * What surrounds the payload of a link: how long the link is and a checksum, so that one that was cut short or changed on
 * its way can be told as such. `1`, four digits of length, four of checksum, then the compressed payload.
 */
import { digitsAtStart, fromBase64url, fromFour, toBase64url, toFour } from './base64url.ts';
import { deflate, inflate } from './deflate.ts';
import { words } from './words.ts';

/** The version of the form; it changes with every change that an older reader would misread. */
export const LINK_VERSION = '1';
const HEAD = 8;
/** `#` and the version. */
const PREFIX = 2;
/** Four digits of length reach no further, nor does any address bar. */
const LONGEST = 0xffffff;
/** A length that says more was changed on its way: browsers open no address of more than two million characters. */
const MOST_OPENED = 2_097_152;

/** The whole hash; the text must not make it longer than 16 million characters. */
export async function seal(text: string): Promise<string> {
  return sealBytes(await deflate(text));
}

export function sealBytes(bytes: Uint8Array): string {
  const body = toBase64url(bytes);
  const length = toFour(Math.min(PREFIX + HEAD + body.length, LONGEST));
  return `#${LINK_VERSION}${length}${checksum(length + body)}${body}`;
}

/** `text`: what stands behind the version. What follows the payload is no part of it and does no harm. */
export async function unseal(text: string): Promise<{ text: string } | { problem: string }> {
  // Some programs write the other two digits in their older forms.
  const arrived = digitsAtStart(text.replaceAll('+', '-').replaceAll('/', '_'));
  const length = arrived.slice(0, 4);
  const whole = fromFour(length) - PREFIX;
  if (arrived.length < whole && whole > MOST_OPENED) return { problem: words.wrongLength(whole + PREFIX) };
  if (arrived.length < HEAD || arrived.length < whole)
    return { problem: words.cutShort(arrived.length + PREFIX, arrived.length < HEAD ? null : whole + PREFIX) };
  const body = arrived.slice(HEAD, whole);
  if (whole < HEAD || checksum(length + body) !== arrived.slice(4, HEAD)) return { problem: words.damaged };
  const inflated = await inflate(fromBase64url(body));
  if (inflated === 'tooLarge') return { problem: words.tooLarge };
  // Its checksum is right: nobody has damaged it on the way.
  return inflated === 'damaged' ? { problem: words.notARun(words.listExpected) } : inflated;
}

/** FNV-1a, 24 bits of it: one changed character passes in one of sixteen million cases. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return toFour((hash ^ (hash >>> 24)) & 0xffffff);
}
