import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { branchesHeight, rowLayout } from '../../geometry/rows.ts';
import { CLOSEST, timeScale } from '../../geometry/tape-window.ts';
import type { BranchInfo } from '../../store/index.ts';
import { show } from '../testing/show.ts';
import { BranchStrip } from './BranchStrip.tsx';
import { words } from './words.ts';

const MS = 1000;
const moment = (now: number) => ({ events: now, now });
const asItWas: BranchInfo = {
  id: 1,
  name: '',
  parent: 0,
  fork: moment(0),
  act: null,
  end: moment(1400 * MS),
  leader: { server: 4, term: 4, at: 1307 * MS },
};
const crash: BranchInfo = {
  id: 2,
  name: 'My crash',
  parent: 1,
  fork: moment(1270 * MS),
  act: { at: 1270 * MS, after: 0, name: 'crash', args: { server: 5 } },
  end: moment(1318 * MS),
  leader: null,
};

function strip(changes: Parameters<typeof show>[0] = {}): string {
  show({ branch: 1, branches: [asItWas, crash], ...changes });
  return renderToStaticMarkup(<BranchStrip layout={rowLayout(5, 'desktop')} time={timeScale(CLOSEST, 904)} />);
}

describe('the strip of branches', () => {
  test('has a row for each future, the shown one marked', () => {
    expect(strip().match(/role="row"/g)).toHaveLength(2);
    expect(strip()).toContain('shown.');
    expect(strip()).toContain('My crash');
  });

  test('is one tab stop', () => expect(strip().match(/tabindex="0"/g)).toHaveLength(1));

  test('compares any other with the shown one, and says with which it does', () => {
    expect(strip()).toContain(words.compareWith(2));
    expect(strip()).not.toContain('aria-pressed="true"');
    expect(strip({ comparing: 2 }).match(/aria-pressed="true"/g)).toHaveLength(1);
  });
});

test('it is as high as its branches, at most four, and only on wide pages', () => {
  expect([1, 2, 3, 4, 9].map((count) => branchesHeight(count, 'desktop'))).toEqual([0, 64, 92, 120, 120]);
  expect(branchesHeight(3, 'phone')).toBe(0);
});
