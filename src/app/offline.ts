/** After the first visit the page needs no server: starts the service worker, and offers a newer version of itself. */
import { actions, useStore } from '../store/index.ts';
import { TAKE_OVER } from '../sw/messages.ts';
import { offlineWords as words } from './offlineWords.ts';

/** Never rejects. Where there can be no service worker the page is what it was. */
export async function stayOffline(): Promise<void> {
  const { embedded } = useStore.getState();
  if (embedded || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker
    .register('./sw.js', { updateViaCache: 'none' })
    .catch(() => undefined);
  if (registration) await watch(registration);
}

async function watch(registration: ServiceWorkerRegistration): Promise<void> {
  const { controller } = navigator.serviceWorker;
  // Without one this is the first visit: what is installed now is the version that is shown.
  if (controller === null) return;
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && offer(installing));
  });
  await registration.update().catch(() => actions.say(words.notLookedFor));
}

function offer(newer: ServiceWorker): void {
  actions.say(words.newer, { label: words.takeOver, run: () => void takeOver(newer) });
}

/** The page comes back at the moment that it showed. */
async function takeOver(newer: ServiceWorker): Promise<void> {
  actions.pause();
  const link = await actions.fetchLink('moment');
  if (link) window.history.replaceState(null, '', link.hash);
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  newer.postMessage(TAKE_OVER);
}
