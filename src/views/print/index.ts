export { printHandout, readyToPrint } from './handing.tsx';
