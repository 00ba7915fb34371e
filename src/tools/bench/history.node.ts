/** Moving through a long run in Node, through the worker's handler: prints its result as one line of JSON. */
import { createHandler } from '../../worker/handler.ts';
import { type Journey, journey } from './history.ts';
import { journeys } from './plan.ts';

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
console.log(JSON.stringify(done));
