import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Custom properties of the first rule whose selector ends with the given text. */
function colours(selectorEnd: string): Map<string, string> {
  const start = css.indexOf(`${selectorEnd} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, value]) => [name!, value!]));
}
const light = colours(":root[data-theme='light']");
const dark = colours(":root[data-theme='dark']");

/** WCAG 2.2 relative luminance and contrast. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(theme: Map<string, string>, a: string, b: string): number {
  const value = (name: string) => luminance(theme.get(`--${name}`) ?? light.get(`--${name}`)!);
  const [high, low] = [value(a), value(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const texts = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'hi'],
  ['ink-2', 'paper'],
  ['ink-2', 'surface'],
  ['ink-3', 'surface'],
  ['danger', 'paper'],
  ['danger', 'surface'],
  ['danger', 'danger-tint'],
  ['safe', 'paper'],
  ['safe', 'surface'],
  ['safe', 'safe-tint'],
  ['focus', 'paper'],
  ['focus', 'surface'],
  ['sign-ink', 'sign'],
  ['sign-2', 'sign'],
  ['sign-ink', 'sign-broken'],
  ['sign-broken-2', 'sign-broken'],
] as const;
const meanings = [
  ['line', 'surface'],
  ['line', 'paper'],
] as const;
const terms = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s theme', (_, theme) => {
  test.each(texts)('%s on %s is read', (a, b) => expect(contrast(theme, a, b)).toBeGreaterThanOrEqual(4.5));
  test.each(meanings)('%s on %s is seen', (a, b) => expect(contrast(theme, a, b)).toBeGreaterThanOrEqual(3));
  test.each(terms)('the number of term %i is read on its fill, and its line is seen on paper', (term) => {
    expect(contrast(theme, `t${term}`, `t${term}-on`)).toBeGreaterThanOrEqual(4.4);
    expect(contrast(theme, `t${term}-line`, 'paper')).toBeGreaterThanOrEqual(4.5);
  });
  test('a step from one term to the next changes its lightness', () => {
    for (const term of terms) expect(contrast(theme, `t${term}`, `t${(term % 8) + 1}`)).toBeGreaterThanOrEqual(2);
  });
});

test('the dark theme is the same whether the system or the reader asks for it', () => {
  expect(colours(":root:not([data-theme='light'])")).toEqual(dark);
  expect(dark.size).toBeGreaterThan(40);
});

test('every slot of a term has its colours and its pattern', () => {
  for (const term of terms) {
    expect(css).toContain(`--term-fill: var(--t${term});`);
    expect(css).toContain(`url(#term-pattern-${term})`);
  }
});
