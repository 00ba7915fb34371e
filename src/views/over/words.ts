/** What pages that lie over the run have to say in common. */
const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const words = {
  back: 'Back to the run',
  backShort: 'Back',
  again: 'Try again',
  search: 'Search',
  minutes: (n: number) => `${n} min`,
  minutesName: (n: number) => plural(n, 'minute', 'minutes'),
  manyThink: 'Many think',
  isDone: 'done',
  done: (n: number, of: number) => `${n} of ${of} done`,
  copyLink: 'Copy link',
  copied: 'Copied',
  copyByHand: (mac: boolean) => `Press ${mac ? '⌘' : 'Ctrl'} + C.`,
  teacher: 'For the teacher',
} as const;
