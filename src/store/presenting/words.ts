/** What the wall and the window beside it say by themselves. */
export const words = {
  lastStep: 'This is the last step.',
  blocked: 'The browser has blocked the second window. Allow windows for this page, then try again.',
  noLine: 'This browser cannot join two windows, so there is none for the notes.',
} as const;
