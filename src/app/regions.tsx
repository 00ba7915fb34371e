/** The views of the frame. */
export const Stage = () => <section aria-label="Stage" />;
export const Rail = () => <section aria-label="Rail" />;
export { Tape } from '../views/tape/index.ts';
export { Logs } from '../views/logs/index.ts';
