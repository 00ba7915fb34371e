/** Every word of the phone's own parts. */
export const words = {
  views: 'Views',
  tabs: { stage: 'Stage', logs: 'Logs', events: 'Events', more: 'More' },
  sheet: 'Selection',
  nothingYet: 'Nothing has happened yet',
  write: 'Client write',
  why: 'Why?',
} as const;
