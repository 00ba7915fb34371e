/** Words of a lesson's frame that are heard, not seen. */
export const words = {
  happened: 'What happened since you locked in:',
} as const;
