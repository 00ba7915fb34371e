import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { rowLayout } from '../../geometry/rows.ts';
import { CLOSEST, timeScale } from '../../geometry/tape-window.ts';
import { show } from '../testing/show.ts';
import { WholeRun } from './WholeRun.tsx';
import { words } from './words.ts';

const html = () => renderToStaticMarkup(<WholeRun layout={rowLayout(5, 'desktop')} time={timeScale(CLOSEST, 904)} />);

test('the whole run is a slider through what is known, in words', () => {
  show({ end: { events: 300, now: 3_204_000 } });
  expect(html()).toContain('role="slider"');
  expect(html()).toContain('aria-valuemax="3204"');
  expect(html()).toContain('aria-valuenow="1288"');
  expect(html()).toContain('1.288 s of 3.204 s');
});

test.each([
  [4, 4, '1.288 s of 3.204 s, S4 leads term 4'],
  [0, 2, '1.288 s of 3.204 s, nobody leads, term 2'],
])('with S%i leading in term %i it reads “%s”', (leader, term, text) =>
  expect(words.place(1_288_000, 3_204_000, leader, term)).toBe(text),
);
