/** Undoes what programs between sender and reader do to a link. */

/** Escaped twice is common; more often than this nobody does it by accident. */
const MOST_ESCAPES = 4;

/** The rest of a whole link, or just the `#`. */
const BEFORE = /^([^#]*[/:.][^#]*)?#/;

/** What stands behind `#`, of a whole link too, as it was before it was escaped, broken into lines or ended a sentence. */
export function tidy(text: string): string {
  let clean = text;
  for (let i = 0; i < MOST_ESCAPES; i++) {
    clean = clean.replaceAll(/&(amp|#38|#x26);/gi, '&').replaceAll(/(%[0-9a-f]{2})+/gi, unescaped);
  }
  // Also what is not seen: spaces without a width, hyphens that are shown at the end of a line alone.
  clean = clean.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, '');
  return clean.replace(BEFORE, '').replace(/[.,;:!?'"’”»›…*~`)\]}>|\\]+$/u, '');
}

/** As it is, where it stands for no character. */
function unescaped(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
