import { defineCondition } from './define.ts';
import { INDEX, isAt, named, reaches, SERVER } from './parts.ts';

export const commits = defineCondition({
  id: 'commits',
  params: [SERVER, INDEX],
  words: {
    label: 'a commitIndex reaches an index',
    sentence: ({ server, index }) => `commitIndex of ${named(server, 'a server')} reaches ${index}`,
  },
  holds: (_, event, { server, index }) =>
    isAt(event, server) && reaches(event, index, ({ volatile }) => volatile.commitIndex),
});
