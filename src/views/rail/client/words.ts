/** Words of a client's writes that are not the narration's or a registry's. */
export const clientWords = {
  title: 'Client write',
  operation: 'Operation',
  operations: { set: 'Set', delete: 'Delete', increment: 'Increment' },
  key: 'Key',
  value: 'Value',
  target: 'Ask',
  leader: 'Whoever leads',
  send: 'Send',
  recent: 'Recent operations',
  none: 'No client has asked for anything yet.',
  outcome: { pending: 'waiting', done: 'done', unknown: 'unknown', gaveUp: 'gave up' },
  asked: (target: number, attempts: number) =>
    `${target === 0 ? 'looking for the leader' : `asks S${target}`}${attempts > 1 ? `, attempt ${attempts}` : ''}`,
  took: (span: string) => `after ${span}`,
} as const;
