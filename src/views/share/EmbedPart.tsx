import { useId, useRef, useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import { embedCode, markdownLink } from './embedCode.ts';
import { Said } from './LinkPart.tsx';
import styles from './share.module.css';
import { useCopy } from './useCopy.ts';
import { words } from './words.ts';

const kinds = {
  embed: { name: words.embedName, button: words.copyEmbed, text: embedCode },
  markdown: { name: words.markdownName, button: words.copyMarkdown, text: markdownLink },
} as const;
type Kind = keyof typeof kinds;

/** For somebody else's page: what is copied last is what the box shows. */
export function EmbedPart({ link, title }: { readonly link: string; readonly title: string }) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState<Kind>('embed');
  const { copied: outcome, of, copy } = useCopy(box);
  const text = (kind: Kind) => (link === '' ? '' : kinds[kind].text(link, title));
  const copied = of === text(shown) ? outcome : 'no';
  return (
    <div className={styles.part}>
      <label htmlFor={id}>{words.embed}</label>
      <textarea
        ref={box}
        id={id}
        className={styles.code}
        aria-label={kinds[shown].name}
        readOnly
        rows={3}
        wrap="off"
        value={text(shown)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.line}>
        {(['embed', 'markdown'] as const).map((kind) => (
          <Button
            key={kind}
            unavailable={link === ''}
            onClick={() => {
              setShown(kind);
              void copy(text(kind));
            }}
          >
            {copied === 'yes' && shown === kind ? words.copied : kinds[kind].button}
          </Button>
        ))}
      </div>
      <Said copied={copied} />
    </div>
  );
}
