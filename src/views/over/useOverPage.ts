import { useEffect, type RefObject } from 'react';
import { focusHome } from '../../design/controls/index.ts';
import { actions, useStore } from '../../store/index.ts';

/**
 * Lays a dialog over the whole page for as long as it is mounted. The run below waits; it goes on when the reader
 * comes back to it. A key that finds the focus nowhere belongs to what lies on top, never to what is hidden.
 */
export function useOverPage(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const element = dialog.current!;
    const { playing, epoch, jumps } = useStore.getState();
    if (playing) actions.pause();
    element.showModal();
    const listen = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('dialog, [popover]')) return;
      event.stopPropagation();
      element.focus();
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
      element.close();
      focusHome();
      const after = useStore.getState();
      if (playing && after.epoch === epoch && after.jumps === jumps) actions.play();
    };
  }, [dialog]);
}
