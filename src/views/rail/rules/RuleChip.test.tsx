import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { show } from '../../testing/show.ts';
import { RuleChip } from './RuleChip.tsx';

test('is there while a rule is off, and says which', () => {
  show();
  expect(renderToStaticMarkup(<RuleChip />)).toBe('');
  show({ unsafe: ['commitsByCount'] });
  const chip = renderToStaticMarkup(<RuleChip />);
  expect(chip).toContain('Rule off: CM-1, own term only</button>');
  expect(chip).toContain('title="A leader commits entries of earlier terms by counting copies. Open it in Rules."');
  show({ unsafe: ['forgetsVote', 'commitsByCount'] });
  expect(renderToStaticMarkup(<RuleChip />)).toContain('2 rules off: PS-2, CM-1');
});
