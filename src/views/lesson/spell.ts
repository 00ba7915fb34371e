/** The text of a lesson, taken apart: servers (S3), terms (term 4) and rules (RV-3) are drawn as such. Pure. */

export type Spelt =
  | string
  | { readonly kind: 'server'; readonly server: number }
  | { readonly kind: 'term'; readonly term: number }
  | { readonly kind: 'rule'; readonly rule: string }
  /** A command, a log or a name of Figure 2 between backquotes. */
  | { readonly kind: 'code'; readonly text: string };

const MARKS = /`([^`]+)`|\bS(\d{1,2})\b|\b([Tt]erm )(\d{1,4})\b|\b([A-Z]{2,3}-\d{1,2}[a-z]?)\b/g;

/** `isRule`: of all that looks like the id of a rule only what is one is drawn as one. */
export function spell(text: string, isRule: (id: string) => boolean): readonly Spelt[] {
  const parts: Spelt[] = [];
  let rest = 0;
  for (const match of text.matchAll(MARKS)) {
    const [whole, code, server, word, term, rule] = match;
    if (rule !== undefined && !isRule(rule)) continue;
    const before = text.slice(rest, match.index) + (word ?? '');
    if (before !== '') parts.push(before);
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (server !== undefined) parts.push({ kind: 'server', server: Number(server) });
    else if (term !== undefined) parts.push({ kind: 'term', term: Number(term) });
    else parts.push({ kind: 'rule', rule: rule! });
    rest = match.index + whole.length;
  }
  if (rest < text.length) parts.push(text.slice(rest));
  return parts;
}

/** The same for the ear: without the marks. */
export const unspelt = (text: string): string => text.replaceAll('`', '');
