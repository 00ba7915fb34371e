import { useState } from 'react';
import { Menu } from '../../design/controls/Menu.tsx';
import { Popup } from '../../design/controls/Popup.tsx';
import { actions, type BranchInfo } from '../../store/index.ts';
import { NoteForm } from '../dialogs/NoteForm.tsx';
import { words } from './words.ts';

interface Props {
  readonly branch: BranchInfo;
  readonly name: string;
  readonly at: { readonly x: number; readonly y: number };
  /** Why it cannot be removed; '' = it can. */
  readonly stays: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Another name for a branch, or its end. */
export function BranchMenu({ branch: { id }, name, at, stays, onRemove, onClose }: Props) {
  const [naming, setNaming] = useState(false);
  if (naming)
    return (
      <Popup label={name} at={at} onClose={onClose}>
        <NoteForm
          inPopup
          label={words.name}
          initial={name}
          onCancel={onClose}
          onDone={(text) => {
            onClose();
            actions.renameBranch(id, text);
          }}
        />
      </Popup>
    );
  return (
    <Menu
      label={name}
      items={[
        { id: 'rename', label: words.rename },
        { id: 'remove', label: words.remove, unavailable: stays },
      ]}
      at={at}
      onChoose={(chosen) => {
        if (chosen === 'rename') return setNaming(true);
        onClose();
        onRemove();
      }}
      onClose={onClose}
    />
  );
}
