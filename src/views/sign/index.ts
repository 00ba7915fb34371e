export { Sign } from './Sign.tsx';
export { Mark } from './Mark.tsx';
