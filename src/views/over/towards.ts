/** Arrows among things that lie in rows. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a key leads from the place `here`: the next one in reading order, or the nearest of the row above or below. */
export function towards(key: string, here: number, places: readonly Place[]): number | null {
  const from = places[here]!;
  switch (key) {
    case 'ArrowRight':
      return here + 1 < places.length ? here + 1 : null;
    case 'ArrowLeft':
      return here > 0 ? here - 1 : null;
    case 'ArrowDown':
      return nearestInRow(Math.min(...places.filter(({ y }) => y > from.y + 1).map(({ y }) => y)));
    case 'ArrowUp':
      return nearestInRow(Math.max(...places.filter(({ y }) => y < from.y - 1).map(({ y }) => y)));
    case 'Home':
      return 0;
    case 'End':
      return places.length - 1;
    default:
      return null;
  }

  function nearestInRow(y: number): number | null {
    let best: number | null = null;
    places.forEach((place, i) => {
      const isNearer = best === null || Math.abs(place.x - from.x) < Math.abs(places[best]!.x - from.x);
      if (Math.abs(place.y - y) <= 1 && isNearer) best = i;
    });
    return best;
  }
}
