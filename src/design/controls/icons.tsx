/** Pictures of controls, 16 high, in the colour of the text. Each is decoration: the control has a name. */
import type { ReactNode } from 'react';

function Picture({ width = 16, children }: { width?: number; children: ReactNode }) {
  return (
    <svg
      width={width}
      height="16"
      viewBox={`0 0 ${width} 16`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const Play = () => (
  <Picture>
    <path d="M3 1.5v13l11-6.5z" fill="currentColor" stroke="none" />
  </Picture>
);
export const Pause = () => (
  <Picture>
    <path d="M5 2v12M11 2v12" strokeWidth="3.4" />
  </Picture>
);
export const StepForward = () => (
  <Picture width={18}>
    <path d="M15 2v12" />
    <path d="M3 2.5v11L12 8z" fill="currentColor" />
  </Picture>
);
export const StepBack = () => (
  <Picture width={18}>
    <path d="M3 2v12" />
    <path d="M15 2.5v11L6 8z" fill="currentColor" />
  </Picture>
);
/** On to a key event: the diamond that marks one. */
export const NextKey = () => (
  <Picture width={22}>
    <path d="M1.5 3v10L9 8z" fill="currentColor" strokeWidth="1.4" />
    <path d="M15.5 2.5L21 8l-5.5 5.5L10 8z" />
  </Picture>
);
export const Down = () => (
  <Picture width={12}>
    <path d="M1.5 5.5L6 10.5l4.5-5" />
  </Picture>
);
export const Undo = () => (
  <Picture>
    <path d="M5 2L2 5.5 5 9M2.5 5.5H10a4 4 0 010 8H6" strokeWidth="1.8" />
  </Picture>
);
export const Redo = () => (
  <Picture>
    <path d="M11 2l3 3.5L11 9M13.5 5.5H6a4 4 0 000 8h4" strokeWidth="1.8" />
  </Picture>
);
export const Cross = () => (
  <Picture>
    <path d="M3 3l10 10M13 3L3 13" />
  </Picture>
);
export const More = () => (
  <Picture width={20}>
    <path d="M1 2.5h18M1 8h18M1 13.5h18" />
  </Picture>
);
export const Left = () => (
  <Picture>
    <path d="M10 3L5 8l5 5" strokeWidth="2.2" />
  </Picture>
);
export const Right = () => (
  <Picture>
    <path d="M6 3l5 5-5 5" strokeWidth="2.2" />
  </Picture>
);
