export { SelectionSheet } from './SelectionSheet.tsx';
export { TabBar } from './TabBar.tsx';
