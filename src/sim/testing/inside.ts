/** What tests look at behind the door. */
export { Due } from '../queue.ts';
export type { CheckId, Envelope, SimEvent, World } from '../index.ts';
