import { Fragment, memo } from 'react';
import { TermBullet } from '../../design/glyphs/index.ts';
import type { Parts } from '../../narration/index.ts';

/** A sentence of the narration, with its terms drawn as bullets. */
export const Said = memo(function Said({ parts, bullets = false }: { parts: Parts; bullets?: boolean }) {
  return parts.map((part, i) => (
    <Fragment key={i}>
      {typeof part === 'string' ? (
        part
      ) : 'server' in part ? (
        `S${part.server}`
      ) : bullets ? (
        <TermBullet term={part.term} size={20} label={String(part.term)} />
      ) : (
        part.term
      )}
    </Fragment>
  ));
});
