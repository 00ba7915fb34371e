import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { OpenLesson, ShareLink } from '../../store/index.ts';
import { show } from '../testing/show.ts';
import { CodePart } from './CodePart.tsx';
import { EmbedPart } from './EmbedPart.tsx';
import { LinkPart } from './LinkPart.tsx';
import { placesIn, projected } from './projected.ts';
import { titleOf } from './titleOf.ts';
import { words } from './words.ts';

const nothing = () => undefined;
const linkOf = (length: number) => `https://example.org/#1${'aB3_'.repeat(length)}`.slice(0, length);
const shared = (link: string, changes: Partial<ShareLink> = {}): ShareLink => ({
  link,
  hash: link.slice(link.indexOf('#')),
  acts: 14,
  servers: 5,
  branches: 0,
  tooLong: false,
  local: false,
  ...changes,
});
const linkPart = (link: ShareLink | null, waits = false) => {
  show();
  return renderToStaticMarkup(
    <LinkPart opensAt="moment" onOpensAt={nothing} linked={{ link, waits, renew: nothing }} title="" />,
  );
};

test('what is in the link is counted', () => {
  expect(linkPart(shared(linkOf(412)))).toContain('5 servers, 14 actions, 412 characters.');
  expect(linkPart(shared(linkOf(412), { acts: 1, branches: 2 }))).toContain('1 action, 2 more branches');
  expect(linkPart(shared('https://example.org/#figure-8?at=1.288'))).toContain('a scenario of the library');
});

test('of a lesson its step comes first, and the bare moment second', () => {
  const open = { ofScenario: false } as OpenLesson;
  expect(placesIn({ lesson: open })).toEqual(['step', 'moment']);
  expect(placesIn({ lesson: { ...open, ofScenario: true } })).not.toContain('step');
  expect(projected({ lesson: open })).toBe('step');
  expect(projected({ lesson: null })).toBe('moment');
});

test('where a link reaches nobody the file is offered', () => {
  expect(linkPart(shared(linkOf(412)))).not.toContain(words.scenario);
  const long = linkPart(shared(linkOf(9120), { tooLong: true }));
  expect(long).toContain('9,120 characters');
  expect(long).toContain(words.scenario);
});

test('there is nothing to copy while there is no link', () => {
  expect(linkPart(null, true)).toContain(words.making);
  expect(linkPart(null)).toContain(words.noLink);
  expect(linkPart(null).match(/aria-disabled="true"/g)).toHaveLength(1);
});

test('a code that is too dense says so, and one that is impossible says what to do', () => {
  const part = (length: number) => renderToStaticMarkup(<CodePart link={linkOf(length)} opensAt="moment" />);
  expect(part(300)).not.toContain(words.dense);
  expect(part(900)).toContain(words.dense);
  expect(part(3000)).toContain(words.noCode);
  expect(part(3000)).not.toContain('<path');
});

test('a title with markup stays text in the embed code', () => {
  const html = renderToStaticMarkup(<EmbedPart link={linkOf(60)} title={'</textarea><img src=x>'} />);
  expect(html.match(/<\/textarea>/g)).toHaveLength(1);
  expect(html).not.toContain('<img');
});

test('a run is called after its scenario or its cluster, never after a moment of it', () => {
  const scenario = { name: '', title: 'Figure 8', beats: [], acts: [], text: '' };
  expect(titleOf({ scenario: null, size: 5 })).toBe('Raft: 5 servers');
  expect(titleOf({ scenario, size: 5 })).toBe('Figure 8');
});
