import { type ReactNode, useMemo } from 'react';
import { plain, sentenceOf } from '../../narration/index.ts';
import { type State, useStore } from '../../store/index.ts';
import { SignText } from '../sign/SignText.tsx';
import { useRows } from './useRows.ts';
import { words } from './words.ts';

const selectTerm = (server: number) => (state: State) => state.servers[server]?.currentTerm ?? state.sign.term;

/** The selected event in the largest type; `otherwise` until it is known. */
export function EventSign({ event, otherwise }: { readonly event: number; readonly otherwise: ReactNode }) {
  const row = useRows(useMemo(() => [event], [event])).get(event);
  const term = useStore(useMemo(() => selectTerm(row?.server ?? 0), [row]));
  if (!row) return otherwise;
  return <SignText term={term} headline={words.title(plain(sentenceOf(row).headline))} support={words.support} />;
}
