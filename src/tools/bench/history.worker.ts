/** The history's benchmark inside a module worker: the place where the simulator runs in the product. */
import { journey } from './history.ts';
import { journeys } from './plan.ts';

self.onmessage = () => {
  self.postMessage(journeys.map(({ servers, events, times }) => journey(servers, events, times)));
};
