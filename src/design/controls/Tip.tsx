import { Tooltip } from '@base-ui/react/tooltip';
import { within } from './atPoint.ts';
import styles from './floating.module.css';

/** Open as long as it is mounted; `useTooltip` says when that is. */
export function Tip(props: {
  readonly anchor: Element;
  readonly text: string;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onClose: () => void;
}) {
  const { anchor, text, onPointerEnter, onPointerLeave, onClose } = props;
  return (
    <Tooltip.Root
      open
      onOpenChange={(_, details) => {
        // Esc is not used up by a hint: the dialog or the selection hears it too.
        details.cancel();
        details.allowPropagation();
        onClose();
      }}
    >
      <Tooltip.Portal {...within(anchor)}>
        <Tooltip.Positioner
          anchor={anchor}
          className={styles.positioner}
          positionMethod="fixed"
          side="top"
          sideOffset={6}
          collisionPadding={8}
        >
          <Tooltip.Popup
            role="tooltip"
            className={styles.tip}
            onPointerEnter={onPointerEnter}
            onPointerLeave={onPointerLeave}
          >
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
