import { useState, type MouseEvent } from 'react';
import { Button, IconButton, icons } from '../../design/controls/index.ts';
import { formatClock } from '../../narration/numbers.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import styles from './Embed.module.css';
import { EmbedTape } from './EmbedTape.tsx';
import { isEmpty, isOver } from './span.ts';
import { embedWords as words } from './words.ts';

const selectPlaying = (state: State) => state.playing;
const selectClock = (state: State) => `${formatClock(state.clock)} s`;

/** Time as a strip, and the way into the whole page. */
export function EmbedTransport({ onPlay }: { readonly onPlay: () => void }) {
  const playing = useStore(selectPlaying);
  const clock = useStore(selectClock);
  const over = useStore(isOver);
  const empty = useStore(isEmpty);
  const name = playing ? words.pause : words.play;
  return (
    <section id="transport" className={styles.transport} aria-label={words.region}>
      <Button
        id="play"
        look="primary"
        className={styles.play}
        unavailable={empty}
        aria-label={empty ? words.nothingToPlay : name}
        tip={empty ? words.nothingToPlay : ''}
        onClick={onPlay}
      >
        {playing ? <icons.Pause /> : <icons.Play />}
        {name}
      </Button>
      <IconButton label={words.stepBack} onClick={actions.stepBack}>
        <icons.StepBack />
      </IconButton>
      <IconButton label={over ? words.noStep : words.step} unavailable={over} onClick={actions.step}>
        <icons.StepForward />
      </IconButton>
      <EmbedTape />
      <span className={styles.clock}>{clock}</span>
      <OpenLink clock={clock} />
    </section>
  );
}

/** The whole page at this very moment. */
function OpenLink({ clock }: { readonly clock: string }) {
  const [page] = useState(() => window.location.href.replace(/[?#].*$/s, ''));
  const open = (event: MouseEvent) => {
    actions.pause();
    // The link takes a moment to make, and a browser opens a tab only while it is clicked. Where it opens none, or
    // another was asked for, the browser follows the link as it stands: to the run, from where it was embedded.
    const tab = event.metaKey || event.ctrlKey || event.shiftKey ? null : window.open('', '_blank');
    if (tab === null) return;
    event.preventDefault();
    tab.opener = null;
    void actions.fetchLink('moment').then((link) => tab.location.replace(page + (link?.hash ?? window.location.hash)));
  };
  return (
    <a
      className={styles.open}
      href={page + window.location.hash}
      target="_blank"
      rel="noopener"
      aria-label={words.openIn(clock)}
      onClick={open}
    >
      {words.open}
    </a>
  );
}
