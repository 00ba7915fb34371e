// The history's figures as lines of the table; the same for Node and the browser.

/** @param {import('./history.ts').Times} times */
const spread = ({ p50, p95, max }) => `p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)}, max ${max.toFixed(1)} ms`;
/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/**
 * @param {readonly import('./history.ts').Journey[]} journeys
 * @param {string} where
 * @returns {import('./row.d.ts').Row[]}
 */
export function journeyRows(journeys, where) {
  return journeys.flatMap(({ servers, events, seek, drag, stepBack, find, tape }) => {
    const [p50, p95] = servers === 5 ? [1, 5] : [10, 10];
    /** @param {import('./history.ts').Times} times */
    const bounded = (times) => ({
      value: spread(times),
      bound: servers === 5 ? 'p50 <= 1, p95 <= 5' : 'p95 <= 10',
      met: times.p50 <= p50 && times.p95 <= p95,
    });
    const of = `${servers} servers, ${(events / 1e6).toFixed(1)} M events, ${where}`;
    return [
      { figure: `${of}, seek anywhere`, ...bounded(seek) },
      { figure: `${of}, drag through time`, ...bounded(drag) },
      { figure: `${of}, step back`, ...bounded(stepBack) },
      { figure: `${of}, find the last change of role`, value: spread(find) },
      { figure: `${of}, tape of the whole run`, value: spread(tape), bound: 'p50 <= 5', met: tape.p50 <= 5 },
    ];
  });
}

/**
 * @param {number} hours
 * @param {number} bytes
 * @returns {import('./row.d.ts').Row}
 */
export function heapRow(hours, bytes) {
  const figure = `5 servers, heap of the worker after ${hours} simulated hours, 10 writes a second and faults`;
  return { figure, value: megabytes(bytes), bound: '<= 250 MB', met: bytes <= 250e6 };
}

/**
 * @param {{ recent: number, old: number }} weight bytes an event
 * @returns {import('./row.d.ts').Row[]}
 */
export function weightRows({ recent, old }) {
  return [
    { figure: 'a recent event, kept whole', value: `${recent.toFixed(0)} B`, bound: '<= 700 B', met: recent <= 700 },
    { figure: 'any other event, all in all', value: `${old.toFixed(1)} B`, bound: '<= 48 B', met: old <= 48 },
  ];
}

/**
 * @param {{ hours: number, events: number, reached: import('./weight.ts').Reached }} weight
 * @returns {import('./row.d.ts').Row[]}
 */
export function reachRows({ hours, events, reached }) {
  const of = `the ${(events / 1e6).toFixed(1)} M events of these ${hours} hours`;
  const { missing, pictures, mismatches } = reached;
  return [
    {
      figure: `${of}: ${reached.events} random ones gone to`,
      value: `${missing} not found`,
      bound: '0',
      met: missing === 0,
    },
    {
      figure: `${of}: ${pictures} keyframes beside those first seen`,
      value: `${mismatches} different`,
      bound: '0',
      met: mismatches === 0,
    },
  ];
}

/**
 * @param {import('./proof.ts').Proof} proof
 * @returns {import('./row.d.ts').Row[]}
 */
export function proofRows({ events, moves, compared, mismatches, branches }) {
  const figure = `${(events / 1e6).toFixed(1)} M events, ${moves} moves, up to ${branches} branches, undo and redo`;
  return [
    {
      figure: `${figure}: keyframes beside those first seen`,
      value: `${mismatches} of ${compared} different`,
      bound: '0',
      met: mismatches === 0,
    },
  ];
}
