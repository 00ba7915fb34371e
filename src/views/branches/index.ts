export { BranchStrip } from './BranchStrip.tsx';
