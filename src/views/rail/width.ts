/** How wide the rail is: the reader's choice on this device, never part of a run or a link. */
const KEY = 'raftarium.railWidth';
export const NARROWEST = 320;
export const WIDEST = 560;

export const clampWidth = (px: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, px)));

/** The chosen width, null while the layout decides. */
export function storedWidth(): number | null {
  try {
    const px = Number(localStorage.getItem(KEY) ?? Number.NaN);
    return Number.isFinite(px) ? clampWidth(px) : null;
  } catch {
    return null;
  }
}

/** The frame reads the property: rail and logs share one left edge. */
export function applyWidth(px: number): void {
  document.documentElement.style.setProperty('--rail-width', `${px}px`);
}

export function keepWidth(px: number): void {
  try {
    localStorage.setItem(KEY, String(px));
  } catch {
    // A browser that keeps nothing: the width lasts as long as the page.
  }
}
