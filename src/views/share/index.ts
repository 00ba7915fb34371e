/** The door of the room; its dialogs are loaded when they are first opened. */
export { CodeDialog } from './CodeDialog.tsx';
export { ShareDialog } from './ShareDialog.tsx';
