/** As a ref: a dialog that opens gives this element the focus. React's own `autoFocus` comes before the dialog is open. */
export function takesFocus(element: HTMLElement | null): void {
  if (element) element.autofocus = true;
}
