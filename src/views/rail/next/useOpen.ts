import { useState } from 'react';

/** Whether the section is open under the running clock: the reader's choice on this device. */
const KEY = 'raftarium.choicesOpen';

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === 'true';
  } catch {
    return false;
  }
}

export function useOpen(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(stored);
  const keep = (next: boolean) => {
    setOpen(next);
    try {
      localStorage.setItem(KEY, String(next));
    } catch {
      // A browser that keeps nothing: it lasts as long as the page.
    }
  };
  return [open, keep];
}
