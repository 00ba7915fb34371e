import { type CSSProperties, type ReactNode, useSyncExternalStore } from 'react';
import styles from './presenter.module.css';

/** The wall is drawn as high as this and then enlarged: nothing has a second set of sizes. */
const HEIGHT = 540;
/** Narrower than this the stage would be that of a phone. */
const LEAST_WIDTH = 640;

const subscribe = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

/** How many times as large as on a desk: twice at 1920 x 1080. Never smaller. */
export const enlargement = (width: number, height: number): number =>
  Math.max(1, Math.min(height / HEIGHT, width / LEAST_WIDTH));

const useEnlargement = () =>
  useSyncExternalStore(
    subscribe,
    () => enlargement(window.innerWidth, window.innerHeight),
    () => 1,
  );

/** A box as large as the window, in which everything is enlarged. */
export function Enlarged({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  const by = useEnlargement();
  return (
    <div className={styles.window} style={{ '--enlarged': by } as CSSProperties}>
      {/* What moves lies on layers of its own, which are drawn for one size: another size is another wall. */}
      <div key={by} className={className}>
        {children}
      </div>
    </div>
  );
}
