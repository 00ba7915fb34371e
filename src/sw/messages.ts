/** What the page tells a newer version that waits: take over, the reader wants it. */
export const TAKE_OVER = 'take over';
