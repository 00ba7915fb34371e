/** The handout's way into the page and out again: it is there for the printer alone. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { actions, type OpenScenario, useStore } from '../../store/index.ts';
import { isLocal } from '../../store/sharing/local.ts';
import { drawPicture, motifs } from '../pictures/index.ts';
import { type About, aboutText } from './about.ts';
import { Handout, type HandoutProps } from './Handout.tsx';
import { stepsOf } from './steps.ts';
import { words } from './words.ts';

/** Everything that can be known is gathered first; then the browser's own dialog comes. */
export async function printHandout(): Promise<void> {
  const { scenario } = useStore.getState();
  const opens = scenario ? 'start' : 'moment';
  const [about, link] = await Promise.all([
    scenario ? aboutScenario(scenario) : aboutText(''),
    actions.fetchLink(opens).catch(() => null),
  ]);
  handOut({ about, link: link && !link.local ? link.link : '', opens });
  window.print();
}

/**
 * Whoever prints by the browser's own menu gets the handout too. There is no time to ask anybody then: the address
 * follows what is shown while time stands still.
 */
export function readyToPrint(): () => void {
  const hand = () => {
    if (handed) return;
    const { scenario, run } = useStore.getState();
    if (!run) return;
    const link = actions.addressForOthers() + location.hash;
    handOut({ about: aboutText(scenario?.text ?? ''), link: isLocal(link) ? '' : link, opens: 'moment' });
  };
  window.addEventListener('beforeprint', hand);
  return () => window.removeEventListener('beforeprint', hand);
}

let handed: (() => void) | null = null;

function handOut(known: Pick<HandoutProps, 'link' | 'opens'> & { readonly about: About }): void {
  handed?.();
  const { scenario, run, size, clock, sign } = useStore.getState();
  const pictures = motifs()
    .filter((motif) => motif !== 'all')
    .flatMap((motif) => drawPicture(motif, { patterns: true, caption: null }) ?? []);
  const place = document.createElement('div');
  place.dataset['handout'] = '';
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <Handout
        {...known}
        title={scenario?.title || words.cluster(size)}
        clock={clock}
        headline={sign.headline}
        beats={scenario?.beats ?? (run ? stepsOf(run, clock) : [])}
        pictures={pictures}
      />,
    ),
  );
  handed = () => {
    handed = null;
    window.removeEventListener('afterprint', takeAway);
    root.unmount();
    place.remove();
  };
  const takeAway = () => handed?.();
  window.addEventListener('afterprint', takeAway);
}

/** From the library where it is one of those. */
async function aboutScenario({ name, text }: OpenScenario): Promise<About> {
  if (name === '') return aboutText(text);
  const library = await actions.fetchLibrary().catch(() => null);
  return library?.cards.find((card) => card.name === name) ?? aboutText(text);
}
