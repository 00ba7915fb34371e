import type { QrCode } from './qr.ts';
import styles from './share.module.css';
import { words } from './words.ts';

/** Dark on light in every theme: many phones read no other. */
export function QrPicture({ code }: { readonly code: QrCode }) {
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={words.code}
    >
      <rect className={styles.light} width={code.size} height={code.size} />
      <path className={styles.dark} d={code.path} />
    </svg>
  );
}
