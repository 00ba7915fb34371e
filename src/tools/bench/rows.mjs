// The engine's figures as lines of the table; the same for Node and the browser.

/** @param {number} perSecond */
const millions = (perSecond) => `${(perSecond / 1e6).toFixed(2)} M/s`;

/**
 * @param {{ comparisons: import('./engine.ts').Comparison[], endurance: ReturnType<typeof import('./engine.ts').endurance> }} result
 * @param {boolean} bounded whether the floors apply here (they are set for the browser's worker)
 * @returns {import('./row.d.ts').Row[]}
 */
export function engineRows({ comparisons, endurance }, bounded) {
  /** @type {import('./row.d.ts').Row[]} */
  const rows = [];
  for (const { servers, reference, bare, full, bareRatio, fullRatio, fullPace } of comparisons) {
    const floors = bounded && servers === 5;
    rows.push({
      figure: `${servers} servers, deliveries, no history`,
      value: `${millions(bare)} = ${bareRatio.toFixed(3)}x`,
      reference: millions(reference),
      ...(floors && { bound: '>= 0.2x', met: bareRatio >= 0.2 }),
    });
    rows.push({
      figure: `${servers} servers, deliveries, history and checks`,
      value: `${millions(full)} = ${fullRatio.toFixed(3)}x`,
      reference: millions(reference),
      ...(floors && { bound: '>= 0.08x', met: fullRatio >= 0.08 }),
    });
    if (servers === 51) {
      const core = 100 / fullPace;
      rows.push({
        figure: '51 servers at 100x speed, share of a core',
        value: core.toFixed(2),
        ...(bounded && { bound: '<= 0.5', met: core <= 0.5 }),
      });
    }
  }
  const lasting = endurance.minute60 / endurance.minute5;
  rows.push({
    figure: '5 servers, minute 60 beside minute 5',
    value: `${millions(endurance.minute60)} = ${lasting.toFixed(2)}x`,
    reference: millions(endurance.minute5),
    ...(bounded && { bound: '>= 0.9x', met: lasting >= 0.9 }),
  });
  return rows;
}
