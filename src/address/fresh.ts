/** Reads what stands behind the # of the page's address: which run to open. */

export type FreshAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'start'; readonly seed?: number; readonly servers?: number }
  /** `problem` says what is wrong and what would be right. */
  | { readonly kind: 'unknown'; readonly problem: string };

const MAX_SERVERS = 51;
const MAX_SEED = 0xffff_ffff;

/** `#seed=7&servers=9`, in any order, each at most once; anything else is `unknown` and says why. */
export function parseAddress(hash: string): FreshAddress {
  const text = hash.replace(/^#/, '');
  if (text === '') return { kind: 'none' };
  const known: { seed?: number; servers?: number } = {};
  for (const part of text.split('&')) {
    const [name, value] = split(part);
    if (name !== 'seed' && name !== 'servers') return unknown(`“${shorten(part)}” is not known here.`);
    if (known[name] !== undefined) return unknown(`“${name}” stands there twice.`);
    const number = wholeNumber(value);
    const [low, high] = name === 'seed' ? [0, MAX_SEED] : [1, MAX_SERVERS];
    if (number < low || number > high) {
      return unknown(`“${name}” must be a whole number from ${low} to ${high}, not “${shorten(value)}”.`);
    }
    known[name] = number;
  }
  return { kind: 'start', ...known };
}

function split(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}

/** -1 for anything but plain digits: `Number` would take '', ' 5' and '1e3'. */
function wholeNumber(text: string): number {
  return /^\d{1,10}$/.test(text) ? Number(text) : -1;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function unknown(what: string): FreshAddress {
  return {
    kind: 'unknown',
    problem: `This address cannot be opened: ${what} A right one looks like #seed=7&servers=5.`,
  };
}
