import { cellState, entryAt, type WindowFacts } from '../../geometry/logs.ts';
import type { LegendItem } from './Legend.tsx';

/** What a reader meets among the seen cells, most telling first. */
export function legendItems(
  window: WindowFacts,
  ids: readonly number[],
  first: number,
  last: number,
): readonly LegendItem[] {
  const met = new Set<LegendItem>();
  for (const id of ids)
    for (let index = first; index <= last; index++) {
      const entry = entryAt(window, id, index);
      met.add(entry ? cellState(entry) : 'missing');
      if (entry?.command === '') met.add('noop');
    }
  const order: readonly LegendItem[] = ['majority', 'committed', 'known', 'applied', 'open', 'noop', 'missing'];
  return order.filter((item) => met.has(item) || ((item === 'known' || item === 'applied') && met.has('committed')));
}
