import type { RefObject } from 'react';
import { words } from './words.ts';
import styles from './Shelf.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Words to look for; `/` leads here. */
export function SearchField({ field, text, onSearch }: Props) {
  return (
    <label className={styles.search}>
      <Glass />
      <span className="visually-hidden">{words.search}</span>
      <input
        ref={field}
        type="search"
        placeholder={words.search}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      {text.trim() === '' && <kbd aria-hidden="true">/</kbd>}
    </label>
  );
}

function Glass() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="7.5" cy="7.5" r="5.5" strokeWidth="2" />
      <path d="M12 12l5 5" strokeWidth="2.4" />
    </svg>
  );
}
