import { expect, test } from 'vitest';
import { scene } from '../testing/scene.ts';
import { selectMorphs, selectPace } from './useMessages.ts';

const at = (speed: number, latency = 13_000) =>
  selectPace({
    ...scene,
    playing: true,
    speed,
    network: { ...scene.network, dials: { ...scene.network.dials, latency } },
  });

test('messages have glyphs as long as the eye can follow a flight', () => {
  expect([0.01, 0.1, 0.2, 0.5, 5, 50, 100].map((speed) => at(speed))).toEqual([
    ...['reachable', 'reachable', 'flights', 'lines', 'lines', 'lines', 'votes'],
  ]);
  expect(at(5, 500_000)).toBe('flights');
  expect(at(21, 60_000_000)).toBe('lines');
});

test('a paused stage shows everything', () => {
  expect(selectPace({ ...scene, playing: false, speed: 100 })).toBe('reachable');
  expect(selectMorphs({ ...scene, playing: false, speed: 100 })).toBe(true);
  expect(selectMorphs({ ...scene, playing: true, speed: 5 })).toBe(false);
});
