export { Stage } from './Stage.tsx';
export { Tools } from './Tools.tsx';
