/**
 * Whether the reader has pressed a control of the lesson since the page last turned to something new: only then does
 * the focus go along, for whoever is busy on the picture must not be torn away from it.
 */
let pressed = false;

export const markPressed = (): void => {
  pressed = true;
};

export function takePressed(): boolean {
  const was = pressed;
  pressed = false;
  return was;
}
