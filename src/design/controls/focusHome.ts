/** Where the focus of the page was before something lay over it, so that it can go back there (WCAG 2.4.3). */

/** What lies over the page for a while, and the guards that a menu sets around itself. */
const OVER = 'dialog, [role=dialog], [role=menu], [data-base-ui-focus-guard]';

type Focusable = Element & HTMLOrSVGElement;
let home: Focusable | null = null;
let lastResort: () => HTMLElement | null = () => null;

/** Begins to remember; `resort` is for what is gone. The answer ends it. */
export function keepFocusHome(resort: () => HTMLElement | null): () => void {
  lastResort = resort;
  const note = ({ target }: FocusEvent) => {
    if ((target instanceof HTMLElement || target instanceof SVGElement) && !target.closest(OVER)) home = target;
  };
  document.addEventListener('focusin', note);
  return () => document.removeEventListener('focusin', note);
}

/** Gives a focus that is nowhere back to where it was last, else to the last resort. */
export function focusHome(): void {
  if (!isLost()) return;
  if (home?.isConnected) home.focus({ preventScroll: true });
  if (isLost()) lastResort()?.focus();
}

const isLost = () => document.activeElement === null || document.activeElement === document.body;
