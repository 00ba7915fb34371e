/** The rail: what happened, how things stand, whether it is safe, and the network. It fills the box it is put in. */
export { Rail } from './Rail.tsx';
