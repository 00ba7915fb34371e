/** The menu of the selection is the stage's own: a key opens it by the same event as the mouse does. */
export function openSelectionMenu(): void {
  const selected = document.querySelector('[data-selected="true"]');
  if (!selected) return;
  const { left, top, width, height } = selected.getBoundingClientRect();
  selected.dispatchEvent(
    new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      clientX: left + width / 2,
      clientY: top + height / 2,
    }),
  );
}
