import type { CSSProperties } from 'react';
import type { QrCode } from './qr.ts';
import styles from './share.module.css';
import { words } from './words.ts';

/**
 * Dark on light in every theme: many phones read no other. Each module is a whole number of pixels, as torn ones are
 * not read; what is left over of the place widens the quiet zone.
 */
export function QrPicture({ code }: { readonly code: QrCode }) {
  return (
    <div className={styles.qr} role="img" aria-label={words.code}>
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
        style={{ '--modules': code.size } as CSSProperties}
      >
        <path className={styles.dark} d={code.path} />
      </svg>
    </div>
  );
}
