/** The page's end of a real channel, with the real handler at the other end. */
import { MessageChannel } from 'node:worker_threads';
import type { PortLike } from '../port.ts';
import type { Frame, Request, Response, ViewPort } from '../protocol.ts';
import { serve } from '../serve.ts';

export type Question = Request extends infer R ? (R extends Request ? Omit<R, 'n'> : never) : never;

export const VIEW: ViewPort = { logEnd: 0, logColumns: 40, selected: 0, inspected: 0, maxMessages: 100 };

export interface Line {
  ask(question: Question): Promise<Response>;
  /** The frame that answers; fails the test when the answer is none. */
  frame(question: Question): Promise<Frame>;
  /** Every answer so far. */
  readonly answers: readonly Response[];
  close(): void;
}

/** `wall` counts up by itself when it is not given: one millisecond at each look. */
export function openLine(wall: () => number = countingUp()): Line {
  const { port1, port2 } = new MessageChannel();
  serve(port2 as unknown as PortLike, wall);
  port2.start();
  const answers: Response[] = [];
  const waiting = new Map<number, (response: Response) => void>();
  port1.on('message', (response: Response) => {
    answers.push(response);
    waiting.get(response.n)?.(response);
  });
  let n = 0;
  async function ask(question: Question): Promise<Response> {
    n++;
    const answer = new Promise<Response>((resolve) => waiting.set(n, resolve));
    port1.postMessage({ ...question, n });
    return await answer;
  }
  return {
    ask,
    async frame(question) {
      const response = await ask(question);
      if (response.type !== 'frame') throw new Error(JSON.stringify(response));
      return response.frame;
    },
    answers,
    close: () => port1.close(),
  };
}

function countingUp(): () => number {
  let looks = 0;
  return () => looks++;
}
