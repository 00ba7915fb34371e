/** Reads what stands behind the `#` of an address. It never throws and opens nothing. */
import { Newer, NotARun } from './faults.ts';
import { readReadable } from './readable.ts';
import { LINK_VERSION, unseal } from './seal.ts';
import { tidy } from './tidy.ts';
import type { Address } from './types.ts';
import { unpack } from './unpack.ts';
import { words } from './words.ts';

/** No address bar lets more pass, and what is read is gone through several times. */
const LONGEST = 8_000_000;

/** `hash`: with or without the `#`; a whole link will do as well. */
export async function readAddress(hash: string): Promise<Address> {
  const read = await understood(hash);
  return 'kind' in read ? read : { kind: 'unreadable', problem: read.problem, text: hash };
}

async function understood(hash: string): Promise<Address | { problem: string }> {
  if (hash.length > LONGEST) return { problem: words.tooLong };
  const text = tidy(hash);
  if (text === '') return { kind: 'none' };
  const version = text.charAt(0);
  if (version === LINK_VERSION) return readRun(text.slice(1));
  return /[2-9]/.test(version) ? { problem: words.newer(words.newerForm) } : readReadable(text);
}

async function readRun(sealed: string): Promise<Address | { problem: string }> {
  const unsealed = await unseal(sealed);
  if ('problem' in unsealed) return unsealed;
  try {
    return { kind: 'run', shared: unpack(unsealed.text) };
  } catch (fault) {
    if (fault instanceof Newer) return { problem: words.newer(fault.message) };
    if (fault instanceof NotARun) return { problem: words.notARun(fault.message) };
    throw fault;
  }
}
