/** The menu of the selection is the stage's own: it opens when the thing that stands for it there hears the key. */
export function openSelectionMenu(): void {
  const selected = document.querySelector<HTMLElement>('[data-thing][data-selected]');
  selected?.focus();
  selected?.dispatchEvent(new KeyboardEvent('keydown', { key: '.', bubbles: true, cancelable: true }));
}
