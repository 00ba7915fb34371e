import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useExperiment, withTrials } from '../../store/experimenting/index.ts';
import { Outcome } from './Outcome.tsx';
import { Plot } from './Plot.tsx';
import { Prediction } from './Prediction.tsx';
import { ResultTable } from './ResultTable.tsx';
import { figureText, tickText, timeText } from './times.ts';

const text = (html: string) =>
  html
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ');

test('times as people read them', () => {
  expect([287_400, 1_199_000, 41_132_000].map(timeText)).toEqual(['287 ms', '1,199 ms', '41.1 s']);
  expect([100_000, 10_000_000].map(tickText)).toEqual(['100 ms', '10 s']);
  expect(figureText({ time: 200_000_000, atLeast: true })).toBe('> 200.0 s');
});

test('nothing of what comes out is told with the question', () => {
  const asked = text(renderToString(<Prediction />));
  expect(asked).toContain('Which range has the shortest median?');
  expect(asked).not.toMatch(/paper|\d ms/);
});

/** Rendering to a string reads a store's initial state. */
function come(): void {
  const { lines } = useExperiment.getState();
  const times = [null, 1000, 300, 140, 150, 170];
  const some = lines.map((line, i) =>
    withTrials(
      line,
      Array.from({ length: 10 }, (_, n) => {
        const time = times[i] ?? null;
        return { setting: line.setting.id, seed: n + 1, took: time === null ? null : (time + n) * 1000 };
      }),
    ),
  );
  Object.assign(useExperiment.getInitialState(), {
    phase: 'stopped',
    expected: { fastest: '150-300', longestTail: '150-151' },
    lines: some,
  });
}

test('the table says what the curves show, says the cap, and opens trials', () => {
  come();
  const html = renderToString(<ResultTable />);
  expect(text(html)).toContain('150–150 ms 10 of 100 cap of 200 s hit 10 times');
  expect(text(html)).toContain('> 200.0 s paper 41.1 s');
  expect(html).toContain('aria-label="Open the run of 150–175 ms at its median, 144 ms"');
  expect(html.match(/<button/g)).toHaveLength(18);
});

test('each curve that has an end has its range there', () => {
  come();
  const html = renderToString(<Plot />);
  const labels = [...html.matchAll(/>(150–\d+)<\/text>/g)].map(([, label]) => label);
  // By their ends; nothing of 150–150 has ended.
  expect(labels).toEqual(['150–175', '150–200', '150–300', '150–155', '150–151']);
});

test('what was expected stands beside what came', () => {
  come();
  const said = text(renderToString(<Outcome />));
  expect(said).toContain('Shortest median You said 150–300 ms, 174 ms . Here: 150–175 ms, 144 ms');
  expect(said).toContain('Longest tail You said 150–151 ms, 1,009 ms . Here: 150–150 ms, > 200.0 s');
});
