import { describe, expect, test } from 'vitest';
import { ASIDE, createKeeper } from './keeper.ts';
import { type FakeStorage, FakeSurroundings } from './testing/surroundings.ts';

const isText = (value: unknown) => (typeof value === 'string' ? value : null);

function scene() {
  const surroundings = new FakeSurroundings();
  const said: string[] = [];
  const keeper = createKeeper(surroundings, (text) => said.push(text));
  return { surroundings, storage: surroundings.store as FakeStorage, said, keeper };
}

describe('the keeper', () => {
  test('gives back what it was given', () => {
    const { keeper, said } = scene();
    expect(keeper.load('a', isText)).toBeNull();
    keeper.save('a', 'text');
    expect(keeper.load('a', isText)).toBe('text');
    keeper.forget('a');
    expect(keeper.load('a', isText)).toBeNull();
    expect(said).toEqual([]);
  });

  test.each(['', '{"cut', '42', 'null'])('puts %j aside, where it can still be found, and says so', (text) => {
    const { keeper, storage, said } = scene();
    storage.setItem('raftarium.a', text);
    expect(keeper.load('a', isText)).toBeNull();
    expect(storage.getItem('raftarium.a')).toBeNull();
    expect(storage.getItem(`raftarium.a${ASIDE}`)).toBe(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`raftarium.a${ASIDE}`);
  });

  test('forbidden or full storage is said once and stops nothing', () => {
    const { keeper, surroundings, said } = scene();
    surroundings.store = null;
    expect(keeper.load('a', isText)).toBeNull();
    keeper.save('a', 1);
    keeper.forget('a');
    expect(said).toHaveLength(1);
  });
});
