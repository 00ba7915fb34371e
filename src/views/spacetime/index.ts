export { SpaceTime } from './SpaceTime.tsx';
