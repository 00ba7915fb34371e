import { useCallback, useEffect, useRef, useState } from 'react';
import { actions } from '../../store/index.ts';
import { TEMPLATE } from './template.ts';

/** Milliseconds without a key until the draft is stored. */
const PAUSE = 300;

export interface Draft {
  /** Null until the last one has been found. */
  readonly text: string | null;
  /** What stood there before another text took its place; null when there was none. */
  readonly before: string | null;
  /** Why it is not kept through a reload; '' = it is. */
  readonly problem: string;
  write(text: string): void;
  /** Another text takes its place; this one can be had back. */
  replace(text: string): void;
}

/** The text that is being written. It outlives the page where the browser stores anything. */
export function useDraft(): Draft {
  const [{ text, before }, setTexts] = useState<Pick<Draft, 'text' | 'before'>>({ text: null, before: null });
  const [problem, setProblem] = useState('');
  const unsaved = useRef<string | null>(null);
  const store = useCallback(() => {
    if (unsaved.current === null) return;
    const kept = actions.keepDraft(unsaved.current);
    unsaved.current = null;
    kept.then(setProblem, () => undefined);
  }, []);
  const write = useCallback((next: string) => {
    unsaved.current = next;
    setTexts(({ before }) => ({ text: next, before }));
  }, []);
  const replace = useCallback((raw: string) => {
    // As a text field has them.
    const next = raw.replace(/\r\n?/g, '\n');
    unsaved.current = next;
    setTexts(({ text, before }) => ({
      text: next,
      before: text === null || text === next ? before : text === TEMPLATE ? null : text,
    }));
  }, []);

  useEffect(() => {
    // A file that was brought in the meantime has the right of way; the draft can be had back.
    const begin = (draft: string) =>
      setTexts(({ text, before }) => {
        if (text === null) return { text: draft || TEMPLATE, before };
        const isWorthKeeping = draft !== '' && draft !== TEMPLATE && draft !== text;
        return { text, before: before ?? (isWorthKeeping ? draft : null) };
      });
    actions.fetchDraft().then(begin, () => begin(''));
  }, []);
  useEffect(() => {
    const timer = setTimeout(store, PAUSE);
    return () => clearTimeout(timer);
  }, [text, store]);
  useEffect(() => {
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      store();
    };
  }, [store]);
  return { text, before, problem, write, replace };
}
