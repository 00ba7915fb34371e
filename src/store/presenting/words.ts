/** What the wall and the window beside it say by themselves. */
export const words = {
  lastStep: (title: string) => (title === '' ? 'This is the last step.' : `This is the last step. Then: ${title}`),
  following: (title: string) => (title === '' ? 'This is the end.' : `The lesson “${title}”`),
  blocked: 'The browser has blocked the second window. Allow windows for this page, then try again.',
  noLine: 'This browser cannot join two windows, so there is none for the notes.',
} as const;
