// Moving through a long run in Node, what remembering it takes, and whether it is remembered as it was.
import { heapRow, journeyRows, proofRows, reachRows, weightRows } from './history-rows.mjs';
import { runInNode } from './run-node.mjs';

export const title = 'History, Node';

export async function measure() {
  const journeys = await runInNode('history');
  const weight = await runInNode('weight');
  const proof = await runInNode('proof');
  return [
    ...journeyRows(journeys, 'in the handler'),
    heapRow(weight.hours, weight.heap),
    ...weightRows(weight),
    ...reachRows(weight),
    ...proofRows(proof),
  ];
}
