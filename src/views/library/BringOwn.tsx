import { Button } from '../../design/controls/index.ts';
import { bringFile } from '../editor/dropping.ts';
import { FileButton } from '../editor/FileButton.tsx';
import { TEMPLATE } from '../editor/template.ts';
import { words } from './words.ts';

/** A scenario from a file, or an empty one. The editor takes either, and its last text can be had back there. */
export function BringOwn() {
  return (
    <>
      <FileButton label={words.openFile} onFile={bringFile} />
      <Button onClick={() => bringFile(new File([TEMPLATE], words.emptyName))}>{words.empty}</Button>
    </>
  );
}
