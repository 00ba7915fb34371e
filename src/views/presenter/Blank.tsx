import { useEffect } from 'react';
import { actions, type State, useStore } from '../../store/index.ts';
import styles from './presenter.module.css';
import { words } from './words.ts';

const selectBlank = (state: State) => state.blank;
const MODIFIERS: readonly string[] = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];

/** Nothing but black: any key or click shows the wall again, and does nothing else. */
export function Blank() {
  const blank = useStore(selectBlank);
  useEffect(() => {
    if (!blank) return undefined;
    const show = (event: Event) => {
      if (event instanceof KeyboardEvent && MODIFIERS.includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'keydown' || event.type === 'click') actions.setBlank(false);
    };
    const kinds = ['keydown', 'pointerdown', 'click'];
    for (const kind of kinds) window.addEventListener(kind, show, { capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, show, { capture: true });
    };
  }, [blank]);
  return (
    <div className={styles.blank} hidden={!blank} data-blank={blank || undefined}>
      <p role="status" className="visually-hidden">
        {blank ? words.blank : ''}
      </p>
    </div>
  );
}
