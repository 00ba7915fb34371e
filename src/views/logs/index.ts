export { Logs } from './Logs.tsx';
