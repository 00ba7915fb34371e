/** The door of the room; its dialogs are loaded when they are first opened. */
export function ShareDialog(_: { readonly onClose: () => void }): null {
  return null;
}

export function CodeDialog(_: { readonly onClose: () => void }): null {
  return null;
}
