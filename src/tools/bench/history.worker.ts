/** The history's benchmark inside a module worker: the place where the simulator runs in the product. */
import { createHandler } from '../../worker/handler.ts';
import { type Journey, journey } from './history.ts';
import { journeys } from './plan.ts';

self.onmessage = async () => {
  const done: Journey[] = [];
  for (const { servers, events, times } of journeys)
    done.push(
      await journey(
        createHandler(() => performance.now()),
        servers,
        events,
        times,
      ),
    );
  self.postMessage(done);
};
