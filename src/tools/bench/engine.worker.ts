/** The engine benchmark inside a module worker: the place where the simulator runs in the product. */
import { compare, endurance } from './engine.ts';
import { plan } from './plan.ts';

self.onmessage = () => {
  const comparisons = plan.map(({ servers, simulatedSeconds, rounds }) => compare(servers, simulatedSeconds, rounds));
  self.postMessage({ comparisons, endurance: endurance(5) });
};
