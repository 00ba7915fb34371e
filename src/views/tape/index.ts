export { Tape } from './Tape.tsx';
export { useRows } from './useRows.ts';
export { useScreen } from './useScreen.ts';
