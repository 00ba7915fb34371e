import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { useStore } from '../../store/index.ts';
import { show } from '../testing/show.ts';
import { moreOf, waysThroughTime } from './offers.ts';
import { Transport } from './Transport.tsx';
import { words } from './words.ts';

const html = () => renderToStaticMarkup(<Transport />);
const ids = (narrow: boolean) => moreOf(useStore.getState(), narrow).map(({ id }) => id);

beforeEach(() => show());

describe('the transport', () => {
  test('leads through time, one event at a time and by what matters', () => {
    for (const name of [words.play, words.stepBack, words.step, words.nextKey, words.otherMoves])
      expect(html()).toContain(name);
  });

  test('names what undo takes back, and says when there is nothing', () => {
    expect(html()).toContain('aria-label="partition"');
    show({ canUndo: '' });
    expect(html()).toContain(`aria-label="${words.nothingToUndo}"`);
  });

  test('says how fast it really goes only while that is not what was set', () => {
    show({ playing: true, pace: { kind: 'follow' }, speed: 0.0512 });
    expect(html()).toContain('0.051×</output>');
    show({ playing: true, pace: { kind: 'fixed', speed: 1 }, speed: 1 });
    expect(html()).not.toContain('×</output>');
    show({ playing: true, pace: { kind: 'fixed', speed: 100 }, speed: 19.8, tooSlow: true });
    expect(html()).toContain('20× of 100×');
  });

  test('leads back from the space-time diagram', () => {
    show({ dock: 'spaceTime' });
    expect(html()).toContain(words.toStage);
  });
});

describe('what the menus offer', () => {
  test('on a phone all that has no button there', () => {
    const beyond = [...waysThroughTime().map(({ id }) => id), 'redo', 'spaceTime'];
    expect(beyond.filter((id) => !ids(true).includes(id))).toEqual([]);
  });

  test('the other clock', () => {
    expect(ids(false)).toContain('manual');
    show({ manual: true });
    expect(ids(false)).toContain('auto');
    expect(ids(false)).not.toContain('manual');
  });

  test('says why there is nothing to list', () => {
    const why = (id: string) => moreOf(useStore.getState(), false).find((offer) => offer.id === id)?.unavailable;
    expect(why('bookmarks')).toBe(words.noBookmarks);
    expect(why('branches')).toBe(words.noBranches);
    show({ bookmarks: [{ id: 1, branch: 1, moment: { events: 1, now: 1 }, note: '' }] });
    expect(why('bookmarks')).toBe('');
  });
});
