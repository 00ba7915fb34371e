/** The pictures of the wall; `app/presenting` puts them together. */
export { Aside } from './Aside.tsx';
export { Blank } from './Blank.tsx';
export { Caption } from './Caption.tsx';
export { selectAsks } from './caption.ts';
export { Clock } from './Clock.tsx';
export { Enlarged } from './Enlarged.tsx';
export { LaserRing } from './LaserRing.tsx';
export { WallSign } from './WallSign.tsx';
