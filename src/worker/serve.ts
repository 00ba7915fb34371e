/** Puts a handler at the end of a channel. An inquiry's answer comes when it is ready, whatever was answered meanwhile. */
import type { HistoryOptions } from '../sim/index.ts';
import { createHandler } from './handler.ts';
import type { PortLike } from './port.ts';
import type { Request } from './protocol.ts';

export function serve(port: PortLike, wall: () => number, options: HistoryOptions = {}): void {
  const handle = createHandler(wall, options);
  port.addEventListener('message', ({ data }) => {
    const answer = handle(data as Request);
    if (answer instanceof Promise) void answer.then((later) => port.postMessage(later));
    else port.postMessage(answer);
  });
}
