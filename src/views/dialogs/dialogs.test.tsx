import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { conditions } from '../../store/conditions.ts';
import { INTERESTS } from '../../store/index.ts';
import { show } from '../testing/show.ts';
import { Bookmarks } from './Bookmarks.tsx';
import { Branches } from './Branches.tsx';
import { GoTo } from './GoTo.tsx';
import { RunUntil } from './RunUntil.tsx';
import { Stops } from './Stops.tsx';
import { words } from './words.ts';

const nothing = () => undefined;

test('every condition of the registry can be run until', () => {
  show();
  const html = renderToStaticMarkup(<RunUntil onClose={nothing} />);
  for (const { words } of conditions) expect(html).toContain(words.label);
});

test('every kind of key event can be chosen, and the chosen ones are checked', () => {
  show({ interests: ['commit', 'fault'] });
  const html = renderToStaticMarkup(<Stops onClose={nothing} />);
  for (const interest of INTERESTS) expect(html).toContain(words.stops.interests[interest]);
  expect(html.match(/checked=""/g)).toHaveLength(2);
});

test('the field for a time begins with the present and says how far the run is known', () => {
  show({ end: { events: 300, now: 3_204_000 } });
  const html = renderToStaticMarkup(<GoTo onClose={nothing} />);
  expect(html).toContain('value="1.288"');
  expect(html).toContain('3.204');
});

test('bookmarks are listed in the order of time, with their notes', () => {
  const mark = (id: number, now: number, note: string) => ({ id, branch: 1, moment: { events: id, now }, note });
  show({ bookmarks: [mark(1, 2_000_000, 'late'), mark(2, 1_000_000, 'early')] });
  const html = renderToStaticMarkup(<Bookmarks onClose={nothing} />);
  expect(html.indexOf('early')).toBeLessThan(html.indexOf('late'));
  show();
  expect(renderToStaticMarkup(<Bookmarks onClose={nothing} />)).toContain(words.bookmarks.none);
});

test('branches are listed where no strip has room for them; the last one stays', () => {
  const branch = {
    name: '',
    parent: 0,
    fork: { events: 0, now: 0 },
    act: null,
    end: { events: 9, now: 9 },
    leader: null,
  };
  show({ branch: 1, branches: [{ id: 1, ...branch }] });
  const html = renderToStaticMarkup(<Branches onClose={nothing} />);
  expect(html).toContain('aria-current="true"');
  expect(html).toContain('aria-disabled="true"');
});
