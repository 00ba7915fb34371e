import { describe, expect, test } from 'vitest';
import { boxesOverlap, contains, distanceToBox, segmentMeetsBox, type Box, type Point } from './plane.ts';
import { placeCaptions } from './captions.ts';
import { placeLabels, type Slot } from './labels.ts';
import { BAND_WIDTH, separatingBand } from './partition.ts';
import { layOut } from './ring.ts';

const scenario: Box = { left: 20, top: 14, right: 220, bottom: 58 };
const stages = {
  desk: { frame: { left: 0, top: 0, right: 1020, bottom: 520 }, scale: 1 },
  wide: { frame: { left: 0, top: 0, right: 1440, bottom: 640 }, scale: 1 },
  tablet: { frame: { left: 0, top: 0, right: 820, bottom: 460 }, scale: 1 },
  phone: { frame: { left: 0, top: 0, right: 390, bottom: 336 }, scale: 0.82 },
} as const;

/** Nobody cut off, and every way to cut off neighbours on the ring, and one crosswise partition. */
function partitions(servers: number): number[][] {
  const arcs = Array.from({ length: servers }, (_, start) =>
    Array.from({ length: Math.floor(servers / 2) }, (_, length) =>
      Array.from({ length: length + 1 }, (_, i) => ((start + i) % servers) + 1),
    ),
  ).flat();
  return [[], ...arcs, [1, 3]].filter((inside) => inside.length < servers);
}

/** How far the next server is from a role's word, as a share of how far its own is. */
function nearestShare(positions: readonly Point[], id: number, { left, right, top, bottom, anchor }: Slot): number {
  const middle = anchor === 'start' ? left + 30 : anchor === 'end' ? right - 30 : (left + right) / 2;
  const word: Box = { left: middle - 30, right: middle + 30, top, bottom };
  const others = positions.filter((_, other) => other > 0 && other !== id);
  return Math.min(...others.map((p) => distanceToBox(p, word))) / distanceToBox(positions[id]!, word);
}

describe.each(Object.entries(stages))('on a %s stage', (name, { frame, scale }) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('labels of %i servers meet nothing', (servers) => {
    const ids = Array.from({ length: servers }, (_, i) => i + 1);
    const desk = name !== 'phone';
    const tools: Box = { left: 20, top: frame.bottom - 52, right: 560, bottom: frame.bottom - 14 };
    const fixed = desk ? [scenario, tools] : [];
    const ring = layOut(servers, desk ? { ...frame, bottom: frame.bottom - 58 } : frame);
    const { positions, radius } = ring;
    for (const inside of partitions(servers)) {
      const one = ids.filter((id) => inside.includes(id)).map((id) => positions[id]!);
      const other = ids.filter((id) => !inside.includes(id)).map((id) => positions[id]!);
      const band = separatingBand(one, other, radius * 1.4 + BAND_WIDTH / 2, frame);
      const captions =
        desk && inside.length > 0
          ? placeCaptions({
              sides: [one, other],
              tokens: positions.slice(1),
              reach: radius * 1.7,
              frame,
              obstacles: fixed,
              band,
              width: 210,
              height: 44,
            }).filter((box) => box !== null)
          : [];
      const obstacles = [...fixed, ...captions];
      const slots = placeLabels({ ...ring, ids, frame, obstacles, band, scale });
      for (const id of ids) {
        const slot = slots[id]!;
        // Everyone's role is a word, wherever there is room for one; a phone with many servers lets it go.
        if (desk || servers <= 5) expect([inside, id, slot.lines]).not.toEqual([inside, id, 0]);
        if (slot.lines === 0) continue;
        expect(contains(frame, slot)).toBe(true);
        for (const p of positions.slice(1)) expect(distanceToBox(p, slot)).toBeGreaterThan(radius * 1.6);
        expect(nearestShare(positions, id, slot)).toBeGreaterThan(0.8);
        for (const box of obstacles) expect(boxesOverlap(slot, box)).toBe(false);
        if (band) expect(segmentMeetsBox(band.a, band.b, slot, BAND_WIDTH / 2)).toBe(false);
        for (const next of ids.filter((i) => i > id && slots[i]!.lines > 0))
          expect(boxesOverlap(slot, slots[next]!)).toBe(false);
      }
    }
  });
});

test('on a desk five servers have room for two lines and ballots', () => {
  const { frame } = stages.desk;
  const ring = layOut(5, { ...frame, bottom: 462 });
  const slots = placeLabels({ ...ring, ids: [1, 2, 3, 4, 5], frame, obstacles: [scenario], band: null, scale: 1 });
  expect(slots.slice(1).map(({ lines }) => lines)).toEqual([3, 3, 3, 3, 3]);
});

test('among 25 servers no words stand at a neighbour', () => {
  const { frame } = stages.wide;
  const ring = layOut(25, { ...frame, bottom: 582 });
  for (let id = 1; id <= 23; id++) {
    const ids = [id, id + 1, id + 2];
    const slots = placeLabels({ ...ring, ids, frame, obstacles: [scenario], band: null, scale: 1 });
    for (const one of ids.filter((i) => slots[i]!.lines > 0))
      expect(nearestShare(ring.positions, one, slots[one]!)).toBeGreaterThan(0.8);
  }
});
