import { useId, useRef } from 'react';
import { Button, ToggleGroup } from '../../design/controls/index.ts';
import { formatClock } from '../../narration/numbers.ts';
import { type OpensAt, type State, useStore } from '../../store/index.ts';
import { takesFocus } from '../dialogs/focus.ts';
import { FileInstead } from './FileInstead.tsx';
import { placesIn } from './projected.ts';
import styles from './share.module.css';
import { onMac, useCopy } from './useCopy.ts';
import type { Linked } from './useLink.ts';
import { words } from './words.ts';

const selectClock = (state: State) => state.clock;

/** Where it opens, which changes the link; and the link. */
export function LinkPart(props: {
  readonly opensAt: OpensAt;
  readonly onOpensAt: (opensAt: OpensAt) => void;
  readonly linked: Linked;
  readonly title: string;
}) {
  const { opensAt, onOpensAt, linked, title } = props;
  const clock = formatClock(useStore(selectClock));
  const places = useStore(placesIn);
  return (
    <>
      <div className={styles.part}>
        <h3>{words.opensAt}</h3>
        <ToggleGroup
          label={words.opensAt}
          className={styles.places}
          choices={places.map((value) => ({ value, label: words.places[value](clock) }))}
          value={opensAt}
          onChange={onOpensAt}
        />
      </div>
      <LinkField opensAt={opensAt} linked={linked} title={title} />
    </>
  );
}

function LinkField(props: { readonly opensAt: OpensAt; readonly linked: Linked; readonly title: string }) {
  const { opensAt, title } = props;
  const { link, waits } = props.linked;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { copied: outcome, of, copy } = useCopy(field);
  const text = link?.link ?? '';
  // Another link is not the one that was copied.
  const copied = of === text ? outcome : 'no';
  return (
    <div className={styles.part}>
      <label htmlFor={id}>{words.link}</label>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          className={styles.field}
          readOnly
          value={text}
          aria-busy={waits}
          aria-describedby={`${id}-note`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="primary" ref={takesFocus} unavailable={text === ''} onClick={() => void copy(text)}>
          {copied === 'yes' ? words.copied : words.copyLink}
        </Button>
        {canSend() && (
          <Button unavailable={text === ''} onClick={() => void send(text, title)}>
            {words.send}
          </Button>
        )}
      </div>
      <p id={`${id}-note`} className={styles.note} data-problem={link?.tooLong || undefined}>
        {link
          ? link.tooLong
            ? words.tooLong(text.length)
            : words.inLink(link, opensAt)
          : waits
            ? words.making
            : words.noLink}
      </p>
      {link?.tooLong && <FileInstead />}
      <Said copied={copied} />
    </div>
  );
}

/** What became of a copy: aloud, and for the eye where a hand is needed. */
export function Said({ copied }: { readonly copied: ReturnType<typeof useCopy>['copied'] }) {
  return (
    <p role="status" className={copied === 'refused' ? styles.press : 'visually-hidden'}>
      {copied === 'refused' ? words.press(onMac()) : copied === 'yes' ? words.copied : ''}
    </p>
  );
}

const canSend = (): boolean => typeof navigator !== 'undefined' && 'share' in navigator;

/** The system's own way; who closes it has changed their mind, and nothing is wrong. */
async function send(url: string, title: string): Promise<void> {
  await navigator.share({ title, url }).catch(() => undefined);
}
