/** What the wall and the window beside it say by themselves. */
export const words = {
  lastStep: 'This is the last step.',
  blocked: 'The browser has blocked the second window. Allow windows for this page, then try again.',
  noChannel: 'This browser cannot join two windows. Notes are shown in the lesson on the page.',
} as const;
