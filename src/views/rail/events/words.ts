/** Words of the list of events that are not the narration's or a registry's. */
export const eventsWords = {
  filters: 'Which events',
  filter: { key: 'Key', all: 'All', faults: 'Faults', refused: 'Refused' },
  only: (id: number) => `Only S${id}`,
  count: (matching: string, total: string) => `${matching} of ${total}`,
  list: 'Events, newest first',
  newer: (count: string) => `${count} newer`,
  times: (count: number) => `, ${count} times`,
  showRule: (rule: string) => `Open rule ${rule}`,
  by: { you: 'you', cut: 'cut', lost: 'lost', slow: 'slow' },
  mark: { solid: '', hollow: 'Refused: ', fault: 'Fault: ', act: '' },
  nothing: 'Nothing has happened yet.',
  nextTimeout: (id: number, span: string) => `The next event is S${id}'s timeout in ${span}.`,
  none: {
    key: 'No key events yet.',
    all: 'No events yet.',
    faults: 'No faults in this run.',
    refused: 'Nothing was refused in this run.',
  },
  noneAt: (id: number) => `Nothing of this kind at S${id}.`,
  showAll: 'Show all',
} as const;
