/** What hours of a run weigh, in a process with nothing else in it, started with --expose-gc; prints a line of JSON. */
import { present } from '../../sim/index.ts';
import { HOURS, REACHED } from './plan.ts';
import { liveFor, lookAround, reach } from './weight.ts';

const bytes = (): number => {
  globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const empty = bytes();
const worker = liveFor(5, HOURS);
const { events } = present(worker.showing.branches).end;
const heap = bytes();
const whole = lookAround(worker);
const recent = (bytes() - heap) / whole;
const reached = reach(worker, REACHED);
console.log(JSON.stringify({ hours: HOURS, events, heap, recent, old: (heap - empty) / events, reached }));
