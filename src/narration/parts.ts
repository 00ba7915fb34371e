/** Sentences as data: text with its terms and servers marked, so that a view can draw them as bullets and tokens. */
import type { ServerId, Term } from '../raft/types.ts';

export type Part = string | { readonly term: Term } | { readonly server: ServerId };
export type Parts = readonly Part[];

export const T = (term: Term): Part => ({ term });
export const S = (server: ServerId): Part => ({ server });

/** Template tag: text, numbers and parts become one sentence; neighbouring text is joined. */
export function say(texts: TemplateStringsArray, ...values: readonly (Part | Parts | number)[]): Parts {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    if (part === '') return;
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  texts.forEach((text, i) => {
    add(text);
    const value = values[i];
    if (value === undefined) return;
    if (typeof value === 'number') add(String(value));
    else if (Array.isArray(value)) (value as Parts).forEach(add);
    else add(value as Part);
  });
  return parts;
}

/** The sentence as bare text. */
export const plain = (parts: Parts): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : 'term' in part ? String(part.term) : `S${part.server}`))
    .join('');

/** "a", "a and b", "a, b and c". */
export function listOf(items: readonly (Part | Parts)[], and: string): Parts {
  return items.flatMap((item, i) => {
    const joint = i === 0 ? '' : i === items.length - 1 ? ` ${and} ` : ', ';
    return say`${joint}${item}`;
  });
}

/** The sentence with a small first letter, to stand after a colon. */
export function lowered(parts: Parts): Parts {
  const [first, ...rest] = parts;
  return typeof first === 'string' ? [first.charAt(0).toLowerCase() + first.slice(1), ...rest] : parts;
}
