/** The history's benchmark in Node, started with --expose-gc: prints its result as one line of JSON. */
import { hours, journey, lookAround } from './history.ts';
import { HOURS, journeys } from './plan.ts';

const bytes = (): number => {
  globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const done = journeys.map(({ servers, events, times }) => journey(servers, events, times));
const empty = bytes();
const history = hours(5, HOURS);
const heap = bytes();
const whole = lookAround(history);
const recent = (bytes() - heap) / whole;
const old = (heap - empty) / history.end.events;
console.log(JSON.stringify({ journeys: done, weight: { events: history.end.events, heap, recent, old } }));
