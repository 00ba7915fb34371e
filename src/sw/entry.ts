/** What the browser starts as a service worker. The build puts in what it is made of. */
import { TAKE_OVER } from './messages.ts';
import { type Build, createPrecache } from './precache.ts';

declare const BUILD: Build;

const worker = self as unknown as ServiceWorkerGlobalScope;
const precache = createPrecache(BUILD, {
  scope: worker.registration.scope,
  caches: worker.caches,
  fetch: (request) => worker.fetch(request),
});

// A newer version waits until the reader wants it: an open page must find the parts of its own.
worker.addEventListener('install', (event) => event.waitUntil(precache.install()));
worker.addEventListener('activate', (event) => event.waitUntil(precache.tidy().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const answer = precache.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
