export { ToldStage as Stage } from './ToldStage.tsx';
export { Tools } from './Tools.tsx';
