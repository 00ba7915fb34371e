import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { writeRun } from '../../address/index.ts';
import { LIBRARY } from '../../scenarios/library/index.ts';
import { advance, createHistory, defaultRun, digest, endOf, issue, momentOf } from '../../sim/index.ts';
import { readTraceHead, playTrace, traceLines } from '../../trace/index.ts';
import { call, folder, scenario } from './testing/session.ts';

const files = folder();
afterAll(() => {
  files.remove();
});

/** A run of some seconds with a write and a crash. */
function life() {
  const history = createHistory(defaultRun(7));
  advance(history, 1_000_000);
  issue(history, 'write', { op: 'set', key: 'x', value: '1', target: 0 });
  advance(history, 1_500_000);
  issue(history, 'crash', { server: history.world.clients.leader || 1 });
  advance(history, 3_000_000);
  const hash = digest(history.end).toString(16).padStart(8, '0');
  const shared = {
    run: history.end.run,
    branches: null,
    moment: momentOf(history),
    end: endOf(history),
    look: {},
    title: 'A life',
  };
  return { history, hash, shared };
}

describe('run', () => {
  test('a scenario of the library, by name and by link', async () => {
    const named = await call('run', 'figure-8');
    expect(named.code).toBe(0);
    expect(named.out).toMatch(/Leaders: .*S1 in term 2.*S5 in term 3/);
    expect(named.out).toContain('Leader completeness is broken');
    expect(named.out).toContain('All expectations hold.');
    expect(await call('run', '#figure-8?at=0.050.1')).toEqual(named);
    expect(await call('run', 'https://example.org/raftarium/#figure-8')).toEqual(named);
  });

  test('a link, a trace and a run alone come to the same state', async () => {
    const { history, hash, shared } = life();
    const link = await call('run', await writeRun(shared));
    expect(link).toMatchObject({ code: 0, err: '' });
    expect(link.out).toContain(`State hash: ${hash}`);
    expect(link.out).toContain('A life');
    const trace = files.file('life.ndjson', [...traceLines(history)].join('\n'));
    expect((await call('run', trace)).out).toContain(`State hash: ${hash}`);
    const alone = files.file('run.json', JSON.stringify(history.end.run));
    expect((await call('run', alone, '--until', '3s')).out).toContain(`State hash: ${hash}`);
  });

  test('another seed, and a later end', async () => {
    const [own, other] = [await call('run', '#cluster?seed=1'), await call('run', '#cluster?seed=1', '--seed', '2')];
    expect(other.out).toContain('seed 2');
    expect(other.out).not.toBe(own.out);
    expect(await call('run', '#cluster?seed=2')).toEqual(other);
    expect((await call('run', '#cluster?seed=2', '--until', '0.5min')).out).toContain('in 30.000 s');
  });

  test('writes a trace that plays to the same state', async () => {
    const path = files.path('out.ndjson');
    const { out } = await call('run', 'minority-partition', '--trace', path);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const read = readTraceHead(lines[0]!);
    expect(read.ok && [...traceLines(playTrace(read.head))]).toEqual(lines);
    expect(out).toContain(`${lines.length} lines`);
  });

  test('says honestly that another version made it', async () => {
    const { shared } = life();
    const { code, out } = await call(
      'run',
      await writeRun({ ...shared, run: { ...shared.run, simulatorVersion: 99 } }),
    );
    expect(code).toBe(0);
    expect(out).toContain('Made with simulator version 99');
  });
});

describe('check', () => {
  test('the whole library', async () => {
    const { code, out, err } = await call('check', ...LIBRARY.map(({ name }) => name));
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toHaveLength(LIBRARY.length);
  });

  test('a step or an expectation that fails is told with its place in the file', async () => {
    const good = files.file('good.json', scenario({ leader: 'S1' }));
    const bad = files.file(
      'bad.json',
      scenario({ leader: 'S2' }, [
        { do: 'crash', server: 'S1', expect: { role: { S2: 'follower', S1: 'leader' } } },
        { do: 'crash', server: 'S1' },
      ]),
    );
    const { code, out, err } = await call('check', good, bad);
    expect(code).toBe(1);
    expect(out).toMatch(/^ok .*good\.json/);
    expect(err).toMatch(/^FAILED .*bad\.json/);
    const lines = readFileSync(bad, 'utf8').split('\n');
    const place = (part: string) => {
      const line = lines.findIndex((text) => text.includes(part));
      return `${line + 1}:${lines[line]!.indexOf(part) + part.lastIndexOf('"', part.length - 2) + 1}`;
    };
    expect(err).toContain(`bad.json:${place('"S1": "leader"')}: steps[1].expect.role.S1: Step 2:`);
    expect(err).toMatch(/bad\.json:\d+:\d+: steps\[2\]: Step 3: S1 is down\. Restart it first\./);
    expect(err).toContain(`bad.json:${place('"leader": "S2"')}: expect.leader: At the end: `);
  });

  test('a safety property that breaks unexpectedly fails it', async () => {
    const text = LIBRARY.find(({ name }) => name === 'figure-8')!.text;
    const silent = files.file('silent.json', text.replaceAll(/"breaks": \[[^\]]*\]/g, '"holds": []'));
    const { code, err } = await call('check', silent);
    expect(code).toBe(1);
    expect(err).toContain('Leader completeness is broken, which was not expected');
  });

  test('what cannot be read is told with file, line, path and what is allowed; the others are still checked', async () => {
    const wrong = files.file(
      'wrong.json',
      scenario({}, [
        { do: 'crahs', server: 'S1' },
        { do: 'crash', server: 'S9' },
      ]),
    );
    const { code, out, err } = await call('check', wrong, 'figure-7', files.path('none.json'));
    expect(code).toBe(2);
    expect(out).toContain('ok figure-7');
    expect(err).toMatch(/wrong\.json:\d+:\d+: steps\[1\]\.do: .*crash/);
    expect(err).toContain('There is no file');
  });
});

describe('swarm', () => {
  test('nothing fails', async () => {
    expect(await call('swarm', '--seeds', '1-20')).toMatchObject({ code: 0, err: '' });
    expect((await call('swarm', '--seeds', '3', '--servers', '9')).out).toMatch(
      /^1 life with \d+ events: nothing failed/,
    );
  });

  test('with a rule off it is noticed, with the seed and a link to a run that breaks', async () => {
    const { code, err } = await call('swarm', '--seeds', '1-200', '--unsafe', 'votesTwice', '--page', 'http://x/');
    expect(code).toBe(1);
    const [, seed, link] = /^FAILED seed (\d+): event .* leader in term.*\n {2}http:\/\/x\/(#1\S+)$/m.exec(err)!;
    const again = await call('run', link!);
    expect(again.code).toBe(1);
    expect(again.out).toContain(`Swarm, seed ${seed}`);
    expect(again.err).toContain('Election safety is broken');
  });
});

describe('what is wrong with what was typed', () => {
  test.each([
    [['run'], 'one file, link or name'],
    [['run', 'a', 'b'], 'one file, link or name'],
    [['run', 'figur-8'], 'did you mean “figure-8”'],
    [['run', 'figure-8.json'], 'no file'],
    [['run', 'figure-9?at=0.1'], 'did you mean “figure-7”'],
    [['run', '#figure-8?at=soon'], '“at” must be'],
    [['run', '#1AAAA'], 'cut short'],
    [['run', ''], 'no file'],
    [['run', 'figure-8', '--seed', '1e3'], '0 to 4294967295'],
    [['run', 'figure-8', '--until', '5'], '60s, 1500ms'],
    [['run', 'figure-8', '--until', '9999999h'], 'a year'],
    [['run', 'figure-8', '--unti', '5s'], '--until'],
    [['run', 'figure-8', '--trace'], '--trace wants a value'],
    [['run', 'figure-8', '--until', '-5s'], '60s, 1500ms'],
    [['run', 'figure-8', '--until='], '60s, 1500ms'],
    [['run', '-x'], 'no option “-x”'],
    [['run', '-s'], 'no option “-s”'],
    [['run', files.path('')], 'is a folder'],
    [['check', files.path('')], 'is a folder'],
    [['run', 'figure-8', '--trace', '/nowhere/at/all'], 'cannot be written'],
    [['check'], 'one or more files'],
    [['check', '--seed', '1'], 'no option --seed'],
    [['swarm', 'x'], '“x”'],
    [['swarm', '--seeds', '5-1'], '1-1000'],
    [['swarm', '--seeds', '1-2-3'], '1-1000'],
    [['swarm', '--servers', '52'], '1 to 51'],
    [['swarm', '--minutes', '0'], 'from 1'],
    [['swarm', '--unsafe', 'commitByCount'], 'did you mean “commitsByCount”'],
    [['swarm', '--unsafe', 'losesTail,forgetsVote'], 'the same decision'],
    [['rum'], 'run, check, swarm'],
    [['constructor'], 'run, check, swarm'],
  ])('%j', async (args, part) => {
    const { code, err } = await call(...args);
    expect(code).toBe(2);
    expect(err).toContain(part);
  });

  test.each(['{"raftarium":"trace","version":9}', '{"simulatorVersion":1}', '{"simulatorVersion":', '[]', ''])(
    'a file with %s',
    async (text) => {
      const { code, err } = await call('run', files.file('x.json', text));
      expect(code).toBe(2);
      expect(err).toMatch(/x\.json.*\.$/m);
    },
  );
});

test('help, for all and for each', async () => {
  for (const name of ['run', 'check', 'swarm']) {
    expect((await call('--help')).out).toContain(name);
    for (const args of [[name, '--help'], ['--help', name], ['help', name], ['help']]) {
      const { code, out } = await call(...args);
      expect([code, out.includes('Exit code')]).toEqual([0, true]);
    }
  }
  expect((await call()).code).toBe(2);
});
