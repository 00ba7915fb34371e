/** How the page looks in print, for as long as it is read off: nothing of it reaches the screen. */

/** Light theme, nothing half-way between two states; with `patterns` terms are patterns as well as colours. */
export function asPrinted<Result>(patterns: boolean, read: () => Result): Result {
  const { dataset } = document.documentElement;
  const { theme, motion } = dataset;
  // Without motion the theme changes at once, and not over 200 ms.
  dataset['motion'] = 'reduced';
  dataset['theme'] = 'light';
  const restore = patterns ? applyPatterns() : () => undefined;
  try {
    return read();
  } finally {
    restore();
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
    // The styles are settled before there is motion again.
    void getComputedStyle(document.body).color;
    document.body.getBoundingClientRect();
    if (motion === undefined) delete dataset['motion'];
    else dataset['motion'] = motion;
  }
}

/** The rules that the style sheets have for print and for forced colours alike are those of the patterns. */
function applyPatterns(): () => void {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
    .filter(({ media }) => /print.*forced-colors/.test(media.mediaText));
  const texts = rules.map(({ media }) => media.mediaText);
  for (const { media } of rules) media.mediaText = 'all';
  return () => rules.forEach(({ media }, i) => (media.mediaText = texts[i]!));
}

/** A colour of the tokens as it is now, within `asPrinted` that of print. */
export function colour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}
