/**
 * The one animation loop of the page. What moves at 60 Hz registers here and writes `transform` (or the dash offset
 * of a timer ring), nothing else, and reads no layout. The loop stops by itself when every callback says it rests.
 */
type FrameCallback = (now: DOMHighResTimeStamp) => boolean;

const callbacks = new Set<FrameCallback>();
let scheduled = 0;

/** Register a callback that returns true while it wants another frame; returns how to leave. It is called at once in the next frame. */
export function onFrame(callback: FrameCallback): () => void {
  callbacks.add(callback);
  requestFrame();
  return () => void callbacks.delete(callback);
}

/** Something changed (a new frame of the simulation, play was pressed, a token was dragged): run the loop again. */
export function requestFrame(): void {
  if (scheduled === 0 && callbacks.size > 0) scheduled = requestAnimationFrame(tick);
}

function tick(now: DOMHighResTimeStamp): void {
  scheduled = 0;
  let moving = false;
  for (const callback of callbacks) moving = callback(now) || moving;
  if (moving) requestFrame();
}
