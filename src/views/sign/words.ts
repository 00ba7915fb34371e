/** Every word of the sign. */
export const words = {
  loading: 'Preparing the run',
  navigation: 'Page',
  newRun: 'New run',
  keys: 'Keys',
  view: 'View',
  menu: 'Menu',
  sameSeed: 'Same seed again',
  newSeed: 'New seed',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  narration: 'Narration',
  verbosities: { all: 'Every event', key: 'Key events', off: 'Off' },
  sidePanel: 'Panel at the side',
  reducedMotion: 'Reduced motion: one event at a time, no movement',
  singleKeys: 'Single keys: letters and digits act at once',
} as const;
