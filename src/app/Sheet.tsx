import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ToggleGroup } from '../design/controls/index.ts';
import { Logs } from '../views/logs/index.ts';
import { Rail } from '../views/rail/index.ts';
import styles from './Sheet.module.css';
import { useScreen } from './useScreen.ts';
import { words } from './words.ts';

const SIZES = ['peek', 'half', 'full'] as const;
type Size = (typeof SIZES)[number];
type Page = keyof typeof words.sheet.pages;
const PAGES = (Object.keys(words.sheet.pages) as Page[]).map((value) => ({ value, label: words.sheet.pages[value] }));
/** A drag of so many pixels is one size more or less. */
const DRAG = 60;

/**
 * Details and logs take turns: on a tablet in a sheet at the foot that covers the tape when it is full, never the transport;
 * in a low window at the side.
 */
export function Sheet() {
  const [size, setSize] = useState<Size>('half');
  const [page, setPage] = useState<Page>('rail');
  const isAside = useScreen() === 'short';
  return (
    <div className={styles.sheet} data-size={size} data-aside={isAside || undefined}>
      <nav className={styles.head} aria-label={words.sheet.sheet}>
        <ToggleGroup label={words.sheet.page} choices={PAGES} value={page} onChange={setPage} />
        {!isAside && <Handle size={size} onSize={setSize} />}
      </nav>
      <div className={styles.page}>{page === 'rail' ? <Rail /> : <Logs />}</div>
    </div>
  );
}

/** Drag it, tap it, or use the arrows. */
function Handle({ size, onSize }: { readonly size: Size; readonly onSize: (size: Size) => void }) {
  const from = useRef<number | null>(null);
  const move = (by: number) => onSize(SIZES[Math.max(0, Math.min(2, SIZES.indexOf(size) + by))]!);
  const next = () => onSize(SIZES[(SIZES.indexOf(size) + 1) % SIZES.length]!);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const onPointerUp = (event: PointerEvent) => {
    const dragged = (from.current ?? event.clientY) - event.clientY;
    from.current = null;
    if (Math.abs(dragged) >= 8) move(Math.round(dragged / DRAG) || Math.sign(dragged));
    else next();
  };
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={words.sheet.size[size]}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (from.current = null)}
      // A click without a pointer comes from the keyboard or from assistive technology.
      onClick={(event) => event.detail === 0 && next()}
    />
  );
}
