/** Words about versions of the page. */
export const offlineWords = {
  newer: 'A newer version is ready.',
  takeOver: 'Reload with it',
  notLookedFor: 'A newer version could not be looked for. All else works without the server.',
} as const;
