import { type RefObject, useEffect, useState } from 'react';

/** For so many wall milliseconds a button says that it has copied. */
const SAID_FOR = 2500;

export type Copied = 'no' | 'yes' | 'refused';

/**
 * Copies what stands in a field. Where the clipboard is refused (or there is none, as on a plain http address in the
 * local network) the text is selected in its field instead, ready for the keyboard. `of` is the text that was copied.
 */
export function useCopy(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) {
  const [{ copied, of }, say] = useState<{ readonly copied: Copied; readonly of: string }>({ copied: 'no', of: '' });
  useEffect(() => {
    if (copied !== 'yes') return;
    const timer = setTimeout(() => say({ copied: 'no', of }), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied, of]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say({ copied: 'yes', of: text });
    } catch {
      field.current?.focus();
      field.current?.select();
      say({ copied: 'refused', of: text });
    }
  };
  return { copied, of, copy };
}

export const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
