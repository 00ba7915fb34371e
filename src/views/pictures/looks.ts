/** Computed styles as presentation attributes: a picture outside of the page has no style sheet. */

/** Of shapes, with their initial values in SVG; a fill is always said. All are inherited. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: '',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'paint-order': 'normal',
};
const OWN: Readonly<Record<string, string>> = { opacity: '1', 'vector-effect': 'none' };
const OF_TEXT: Readonly<Record<string, string>> = { 'text-anchor': 'start', 'text-decoration-line': 'none' };

export type Look = Readonly<Record<string, string>>;
export const PLAIN: Look = INHERITED;

/** Writes what differs from the look around it; the answer is the look inside. */
export function dress(element: SVGElement, style: CSSStyleDeclaration, around: Look): Look {
  const inside: Record<string, string> = {};
  for (const name in INHERITED) {
    const value = (inside[name] = style.getPropertyValue(name));
    if (value !== around[name]) element.setAttribute(name, plain(value));
  }
  for (const name in OWN) {
    const value = style.getPropertyValue(name);
    if (value !== OWN[name]) element.setAttribute(name, plain(value));
  }
  if (element.tagName === 'text') dressText(element, style);
  return inside;
}

/** Letters: what the root of a picture does not say already. */
export function dressText(element: SVGElement, style: CSSStyleDeclaration): void {
  for (const name in OF_TEXT) {
    const value = style.getPropertyValue(name);
    if (value !== OF_TEXT[name]) element.setAttribute(name.replace('-line', ''), value);
  }
  if (isMono(style)) element.setAttribute('font-family', MONO);
  element.setAttribute('font-size', plain(style.fontSize));
  if (style.fontWeight !== '400') element.setAttribute('font-weight', style.fontWeight);
  if (style.fontVariantNumeric !== 'normal') element.setAttribute('font-variant', style.fontVariantNumeric);
}

export const UI = "'Atkinson Hyperlegible Next', system-ui, sans-serif";
export const MONO = "'Atkinson Hyperlegible Mono', ui-monospace, monospace";
const isMono = (style: CSSStyleDeclaration) => style.fontFamily.includes('Mono');

/** '5px, 4px' is '5, 4': attributes count in pixels anyway; a colour without its blanks. */
function plain(value: string): string {
  return hex(value)
    .replace(/(\d)px/g, '$1')
    .replace(/url\("(#[^"]+)"\)/g, 'url($1)');
}

/** Every viewer knows '#10202b'. */
export function hex(colour: string): string {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1);
  return parts ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` : colour;
}

/** Nothing is to be seen of it: transparent in whatever notation. */
export const isClear = (colour: string): boolean => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);
