import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from '../../design/controls/index.ts';
import type { MenuItem } from '../../design/controls/Menu.tsx';

const Menu = lazy(() => import('../../design/controls/Menu.tsx').then(({ Menu }) => ({ default: Menu })));

/** A thing that a menu offers, and what it does. */
export interface Offer extends MenuItem {
  readonly act: () => void;
}

/** A button that opens a menu below it. The offers are asked for when it opens. */
export function MenuButton(props: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly offers: () => Promise<readonly Offer[]>;
  readonly children: ReactNode;
}) {
  const { label, className, offers, children } = props;
  const [open, setOpen] = useState<{ readonly items: readonly Offer[]; readonly x: number; readonly y: number }>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button
        className={className}
        aria-label={label}
        tip={label}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          void offers().then((items) => setOpen({ items, x: left, y: bottom + 4 }));
        }}
      >
        {children}
      </Button>
      {open && (
        <Suspense>
          <Menu
            label={label}
            items={open.items}
            at={open}
            onChoose={(id) => {
              close();
              open.items.find((item) => item.id === id)?.act();
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
