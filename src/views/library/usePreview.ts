import { useEffect, useState, type RefObject } from 'react';
import type { Preview } from '../../store/index.ts';
import { previewOf } from './previews.ts';

/** So many pixels before a card is seen its picture is asked for. */
const AHEAD = '240px';

/** The preview of a scenario once its place is, or is about to be, in view; null until it is there. */
export function usePreview(name: string, place: RefObject<Element | null>): Preview | null {
  const [kept, setKept] = useState<{ readonly name: string; readonly preview: Preview | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = () =>
      void previewOf(name).then((preview) => {
        if (wanted) setKept({ name, preview });
      });
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        ask();
      },
      { rootMargin: AHEAD },
    );
    if (place.current) observer.observe(place.current);
    return () => {
      wanted = false;
      observer.disconnect();
    };
  }, [name, place]);
  return kept?.name === name ? kept.preview : null;
}
