import { useRef } from 'react';
import { Button } from '../../design/controls/index.ts';
import { bringFile } from '../editor/dropping.ts';
import { TEMPLATE } from '../editor/template.ts';
import { words } from './words.ts';

/** A scenario from a file, or an empty one. The editor takes either, and its last text can be had back there. */
export function BringOwn() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{words.openFile}</Button>
      <Button onClick={() => bringFile(new File([TEMPLATE], words.emptyName))}>{words.empty}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words.openFile}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file again is a file again.
          currentTarget.value = '';
          if (file) bringFile(file);
        }}
      />
    </>
  );
}
