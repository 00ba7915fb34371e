/** SVG elements made by hand: what is drawn here leaves the page, and nobody renders it. */
export const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number>>;

export function make<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Attributes = {}) {
  const element = document.createElementNS(SVG, name);
  for (const key in attributes) element.setAttribute(key, rounded(attributes[key]!));
  return element;
}

/** Hundredths of a pixel are as fine as anybody sees, and shorter. */
export function rounded(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 100) / 100);
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a picture is drawn into: where its corner lies on the screen, and the definitions that it refers to. */
export interface Sheet {
  readonly left: number;
  readonly top: number;
  readonly defs: SVGDefsElement;
  /** Ids of the page that were copied into `defs`. */
  readonly known: Set<string>;
  /** For ids of our own. */
  count: number;
}
