/** The engine benchmark in Node: prints its result as one line of JSON. */
import { compare, endurance } from './engine.ts';
import { plan } from './plan.ts';

const comparisons = plan.map(({ servers, simulatedSeconds, rounds }) => compare(servers, simulatedSeconds, rounds));
console.log(JSON.stringify({ comparisons, endurance: endurance(5) }));
