// The engine in Node.
import { engineRows } from './rows.mjs';
import { runInNode } from './run-node.mjs';

export const title = 'Engine, Node';

export async function measure() {
  return engineRows(await runInNode('engine'), false);
}
