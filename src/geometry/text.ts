/**
 * Width of a line of text without asking the browser, a little too wide rather than too narrow: labels are placed and
 * shortened by it. Widths are shares of the font size, by kind of letter.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size * (bold ? 1.06 : 1);
}

function letterWidth(letter: string): number {
  if ("ijl'.,:;|!() ".includes(letter)) return 0.31;
  if ('frtI'.includes(letter)) return 0.4;
  if ('mwMW%'.includes(letter)) return 0.86;
  if (letter >= 'A' && letter <= 'Z') return 0.67;
  return 0.57;
}

/** The first of the texts, longest first, that fits; '' when none does. */
export function firstThatFits(texts: readonly string[], width: number, size: number, bold = false): string {
  return texts.find((text) => textWidth(text, size, bold) <= width) ?? '';
}
