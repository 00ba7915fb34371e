/** Puts a handler at the end of a channel. */
import { createHandler } from './handler.ts';
import type { PortLike } from './port.ts';
import type { Request } from './protocol.ts';

export function serve(port: PortLike, wall: () => number): void {
  const handle = createHandler(wall);
  port.addEventListener('message', ({ data }) => port.postMessage(handle(data as Request)));
}
