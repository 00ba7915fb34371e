/** Whether everything is as it was first seen, wherever one goes: prints its result as one line of JSON. */
import { PROOF } from './plan.ts';
import { prove } from './proof.ts';

console.log(JSON.stringify(prove(PROOF.servers, PROOF.events, PROOF.comparisons)));
