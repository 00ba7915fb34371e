import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FaultGlyph, MessageGlyph, outlinePath, RoleGlyph, TermBullet, TermPatterns, type Outline } from './index.ts';

test('the three outlines have the same structure, so that one morphs into another', () => {
  const structure = (outline: Outline) => outlinePath(outline, 33).replace(/-?[\d.]+/g, 'n');
  expect(structure('diamond')).toBe(structure('circle'));
  expect(structure('crown')).toBe(structure('circle'));
});

test('outlines start at twelve o’clock', () => {
  expect(outlinePath('circle', 10)).toMatch(/^M0,-10/);
  expect(outlinePath('diamond', 10)).toMatch(/^M0,-13.6/);
});

test('every message has a glyph of its own', () => {
  const kinds = [
    ...['voteRequest', 'voteGranted', 'voteRefused', 'heartbeat', 'append', 'stored', 'mismatch'],
    ...['clientRequest', 'clientAnswer'],
  ] as const;
  const drawings = kinds.map((kind) =>
    renderToStaticMarkup(<MessageGlyph kind={kind as 'append'} term={4} count={2} />).replace(/data-kind="\w+"/, ''),
  );
  expect(new Set(drawings).size).toBe(kinds.length);
});

test('an append says how many entries it carries', () => {
  expect(renderToStaticMarkup(<MessageGlyph kind="append" term={4} count={3} />)).toContain('+3');
});

test('a bullet shows its number, more rims for later rounds, and is a pill from 100 on', () => {
  const rects = (term: number) => renderToStaticMarkup(<TermBullet term={term} />).split('<rect').length - 1;
  expect([4, 9, 17, 25].map(rects)).toEqual([1, 2, 3, 3]);
  expect(renderToStaticMarkup(<TermBullet term={12} />)).toContain('>12<');
  expect(renderToStaticMarkup(<TermBullet term={7} />)).toContain('width="22"');
  expect(renderToStaticMarkup(<TermBullet term={104} />)).not.toContain('width="22" height="22"');
});

test('a glyph with a label is a picture with a name, one without is decoration', () => {
  expect(renderToStaticMarkup(<FaultGlyph kind="crash" label="crash" />)).toContain('role="img" aria-label="crash"');
  expect(renderToStaticMarkup(<RoleGlyph role="leader" status="up" term={1} />)).toContain('aria-hidden="true"');
});

test('a server that is down is crossed out whatever it was', () => {
  const down = (role: 'leader' | 'follower') => renderToStaticMarkup(<RoleGlyph role={role} status="down" term={1} />);
  expect(down('leader')).toBe(down('follower'));
});

test('there is a pattern for each term and a hatching for faults and for pauses', () => {
  const html = renderToStaticMarkup(<TermPatterns />);
  for (const id of ['term-pattern-1', 'term-pattern-8', 'hatch-danger', 'hatch']) expect(html).toContain(`id="${id}"`);
});
