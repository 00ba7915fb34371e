/** The eight patterns of the terms and the two hatchings, for `url(#...)` fills anywhere on the page: mount once. */
const strokes = [
  '',
  'M-2,10 10,-2M2,14 14,2M-6,6 6,-6',
  'M0,4H12M0,10H12',
  'M4,0V12M10,0V12',
  'M3,3h.1M9,9h.1',
  'M-2,2 10,14M2,-2 14,10',
  'M0,9 3,5 6,9 9,5 12,9',
  'M0,6H12M6,0V12',
];

export function TermPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        {strokes.map((d, i) => (
          <pattern key={i} id={`term-pattern-${i + 1}`} width="12" height="12" patternUnits="userSpaceOnUse">
            <rect width="12" height="12" style={{ fill: `var(--t${i + 1})` }} />
            <path
              d={d}
              fill="none"
              opacity="0.75"
              strokeWidth={i === 4 ? 4 : 1.6}
              strokeLinecap={i === 4 ? 'round' : 'butt'}
              style={{ stroke: `var(--t${i + 1}-on)` }}
            />
          </pattern>
        ))}
        <pattern id="hatch-danger" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="9" height="9" style={{ fill: 'var(--danger-tint)' }} />
          <rect width="3.4" height="9" style={{ fill: 'var(--danger)' }} />
        </pattern>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" style={{ fill: 'var(--surface)' }} />
          <rect width="1.6" height="6" style={{ fill: 'var(--line)' }} />
        </pattern>
      </defs>
    </svg>
  );
}
