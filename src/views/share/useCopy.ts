import { type RefObject, useEffect, useState } from 'react';

/** For so many wall milliseconds a button says that it has copied. */
const SAID_FOR = 2500;

export type Copied = 'no' | 'yes' | 'refused';

/**
 * Copies what stands in a field. Where the clipboard is refused (or there is none, as on a plain http address in the
 * local network) the text is selected in its field instead, ready for the keyboard.
 */
export function useCopy(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) {
  const [copied, setCopied] = useState<Copied>('no');
  useEffect(() => {
    if (copied !== 'yes') return;
    const timer = setTimeout(() => setCopied('no'), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      field.current?.focus();
      field.current?.select();
      setCopied('refused');
    }
  };
  return { copied, copy, forget: () => setCopied('no') };
}

export const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
