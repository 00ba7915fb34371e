import { isWallName, openLine } from '../../store/presenting/line.ts';
import { ASKING, createSpeaking, type Speaking } from '../../store/presenting/speaking.ts';

/** Asks for the wall of that name until the window is closed; null where there is no line to it. */
export function joinWall(name: string): Speaking | null {
  const line = isWallName(name) ? openLine(name) : null;
  if (line === null) return null;
  const speaking = createSpeaking(line, () => performance.now());
  window.setInterval(speaking.tick, ASKING);
  window.addEventListener('pagehide', speaking.leave);
  return speaking;
}
