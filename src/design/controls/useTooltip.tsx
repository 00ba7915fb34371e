import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';

const Tip = lazy(() => import('./Tip.tsx').then(({ Tip }) => ({ default: Tip })));

/** Milliseconds for which a pointer rests before it is told more, and in which it may cross from a control to its tip. */
const REST = 600;
const CROSSING = 150;

/**
 * What a control is called, beside it while a pointer rests on it or after Tab has led to it; a press, Esc, or leaving
 * takes it away. For the eye alone: the control itself has the name. `''` = nothing to tell. Put `handlers` on the
 * control and `tip` beside it.
 */
export function useTooltip(text: string): { readonly handlers: TipHandlers; readonly tip: ReactNode } {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const turn = (to: Element | null, after: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAnchor(to), after);
  };
  const hide = () => turn(null, 0);
  const handlers: TipHandlers = {
    onPointerEnter: (event) => event.pointerType !== 'touch' && turn(event.currentTarget, REST),
    onPointerLeave: () => turn(null, CROSSING),
    onPointerDown: hide,
    onKeyUp: (event) => event.key === 'Tab' && turn(event.currentTarget, 0),
    onBlur: hide,
  };
  const tip = anchor && text !== '' && (
    <Suspense>
      <Tip anchor={anchor} text={text} onPointerEnter={() => turn(anchor, 0)} onPointerLeave={hide} onClose={hide} />
    </Suspense>
  );
  return { handlers, tip };
}

interface TipHandlers {
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onPointerDown: () => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}
