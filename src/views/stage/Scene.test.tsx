import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { ServerState, Stroke } from '../../store/index.ts';
import { message, messages, scene, server, servers } from '../testing/scene.ts';
import { arrange, type ArrangementInput } from './arrangement.ts';
import { createMover } from './movers.ts';
import { Scene, type SceneProps } from './Scene.tsx';

const { cuts, sides } = scene.network;
const input: ArrangementInput = { width: 1020, height: 520, size: 5, cuts, sides, moved: new Map(), labelled: [] };

function draw(changes: Partial<SceneProps> & { readonly input?: Partial<ArrangementInput> } = {}): string {
  const arrangement = arrange({ ...input, ...changes.input });
  const props: SceneProps = {
    arrangement,
    cluster: { servers, size: 5, cuts, unsafe: [] },
    messages,
    blocked: [],
    selection: { kind: 'none' },
    run: scene.run,
    jumps: 1,
    playing: false,
    glyphs: true,
    still: false,
    hint: false,
    caught: [],
    crossed: new Set(),
    movers: createMover(),
    eyes: { viewAs: 0, beliefs: new Map(), elsewhere: new Map() },
    manual: false,
  };
  return renderToStaticMarkup(<Scene {...props} {...changes} />);
}

const count = (text: string, part: string) => text.split(part).length - 1;
const withServer = (changed: ServerState) => ({
  cluster: { servers: servers.map((one, id) => (id === changed.id ? changed : one)), size: 5, cuts, unsafe: [] },
});

describe('servers', () => {
  test('have their role as a shape, a word and a line on what matters', () => {
    const html = draw();
    for (const role of ['follower', 'candidate', 'leader']) expect(html).toContain(`data-role="${role}"`);
    for (const text of ['Leader', 'stale, cannot commit', 'Follower', 'hears S1', 'voted for S4', 'still in term 3'])
      expect(html).toContain(`>${text}<`);
    for (const id of [1, 2, 3, 4, 5]) expect(html).toContain(`>S${id}<`);
  });

  test('have the number of their term beside its colour', () => {
    const html = draw({ ...withServer(server(5, { currentTerm: 12 })) });
    expect(html).toContain('data-term="4" data-role="follower"');
    expect(html).toContain('>12</text>');
  });

  test('that are down are crossed out, have no timer and no role, and say since when', () => {
    const html = draw(withServer(server(2, { status: 'down', since: 1_200_000 })));
    expect(html).toContain('data-status="down"');
    expect(html).toContain('>Down<');
    expect(html).toContain('crashed at 1.200 s');
    expect(count(html, 'stroke-dasharray="100 200"')).toBe(3);
  });

  test('that are paused say so', () => {
    expect(draw(withServer(server(2, { status: 'paused', since: 1_000_000, inbox: 2 })))).toContain('2 waiting');
  });

  test('run no election timer while they lead', () => {
    expect(count(draw(), 'stroke-dasharray="100 200"')).toBe(4);
  });

  test('ask for votes with a box per voter, a cross in the refused, and a bar after the majority', () => {
    const voting = server(4, { role: 'candidate', currentTerm: 4, votes: [0, 2, 1, 0, 1, 0] });
    const html = draw(withServer(voting));
    expect(count(html, 'rx="2"')).toBeGreaterThanOrEqual(5);
    expect(html).toMatch(/class="[^"]*refused/);
    expect(html.match(/class="[^"]*granted/g)).toHaveLength(2);
    expect(html).toMatch(/class="[^"]*bar/);
  });

  test('show the selection and what the lasso holds', () => {
    const html = draw({ selection: { kind: 'server', server: 3 }, caught: [1, 2] });
    expect(html).toMatch(/class="[^"]*selected/);
    expect(html.match(/class="[^"]*caught/g)).toHaveLength(2);
  });
});

describe('messages', () => {
  test('have one glyph each, and words for at most six', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      message(i + 1, { from: (i % 5) + 1, to: ((i + 1) % 5) + 1, kind: i < 5 ? 'heartbeat' : 'append', count: 2 }),
    );
    const html = draw({ messages: many });
    expect(html.match(/data-kind="(heartbeat|append)" data-term/g)).toHaveLength(9);
    const said = count(html, '>Heartbeat<') + count(html, '>Append +2<');
    expect(said).toBeGreaterThan(3);
    expect(said).toBeLessThanOrEqual(6);
  });

  test('are lines without glyphs at high speed', () => {
    const html = draw({ glyphs: false });
    expect(html).not.toContain('Vote granted');
    expect(html).toContain('data-kind="voteGranted"');
  });

  test('that are held bear a pause mark', () => {
    const held = message(1, { fate: 'held', deliverAt: Infinity });
    expect(draw({ messages: [held] }).length).toBeGreaterThan(draw({ messages: [message(1)] }).length);
  });

  test('of a client come from outside the cluster, in ink', () => {
    const html = draw({ messages: [message(1, { from: 0, to: 3, kind: 'clientRequest', term: 0 })] });
    expect(html).toContain('Client write');
  });

  test('with both ends at unknown servers are left out', () => {
    expect(draw({ messages: [message(1, { from: 8, to: 9 })] })).not.toContain('Heartbeat');
  });
});

describe('the network', () => {
  const stops = (html: string) => count(html, 'stroke-width="2.2"');

  test('shows a partition that a line separates as a band, without discs and letters', () => {
    const html = draw();
    expect(html).toContain('url(#hatch-danger)');
    expect(stops(html)).toBe(0);
    expect(html).not.toContain('>A</text>');
  });

  test('shows any other partition as a disc on each cut link and a letter at each server', () => {
    const inside = [1, 3];
    const outside = [2, 4, 5];
    const crosswise = inside.flatMap((a) => outside.flatMap((b) => [[a, b] as const, [b, a] as const]));
    const html = draw({ input: { cuts: crosswise, sides: [inside, outside] } });
    expect(html).not.toContain('url(#hatch-danger)');
    expect(stops(html)).toBe(6);
    expect(count(html, '>A</text>')).toBe(2);
    expect(count(html, '>B</text>')).toBe(3);
  });

  test('shows a link that is cut one way with one disc and the way that works as an arrow', () => {
    const html = draw({ input: { cuts: [[1, 2]], sides: [] } });
    expect(stops(html)).toBe(1);
    expect(html).toMatch(/class="[^"]*works/);
  });

  test('shows where the band has stopped a message', () => {
    const when = { sentAt: 0, endAt: 0, sentBy: 7, endedBy: 8 };
    const blocked: Stroke = { id: 9, from: 4, to: 1, kind: 'voteRequest', term: 4, count: 0, end: 'cut', ...when };
    expect(stops(draw({ blocked: [blocked] }))).toBe(1);
  });
});

test('the only hint is at the leader', () => {
  expect(draw({ hint: true })).toContain('Double-click to crash it.');
  expect(draw()).not.toContain('Double-click');
});

describe('through the eyes of S3', () => {
  const eyes = {
    viewAs: 3,
    beliefs: new Map([[1, { role: ['leads term 3'], line: ['last heard 12 ms ago'] }]]),
    elsewhere: new Map<number, string>(),
  };

  test('the others are dim and are what it believes them to be', () => {
    const html = draw({ eyes });
    expect(count(html, 'data-unknown="true" transform="translate')).toBe(8);
    expect(html).toContain('>leads term 3<');
    expect(html).toContain('>last heard 12 ms ago<');
    expect(html).not.toContain('>stale, cannot commit<');
    expect(html).toContain('>voted for S4<');
  });

  test('only what it has sent itself is plain', () => {
    const flights = draw({ eyes }).match(
      /<g[^>]*data-kind="voteRequest"[^>]*>|<g[^>]*flight[^>]*data-kind="voteGranted"[^>]*>/g,
    )!;
    for (const flight of flights.filter((one) => one.includes('flight')))
      expect(flight.includes('data-unknown')).toBe(flight.includes('voteRequest'));
  });

  test('the cut is dim: nobody tells a server which links are cut', () =>
    expect(draw({ eyes })).toMatch(/class="[^"]*network[^"]*" data-unknown="true"/));
});

test('beside another branch servers that differ say what they are there', () => {
  const eyes = { viewAs: 0, beliefs: new Map(), elsewhere: new Map([[4, 'In 1: leads term 4']]) };
  const html = draw({ eyes });
  expect(html).toContain('>In 1: leads term 4<');
  expect(html.match(/class="[^"]*differs/g)).toHaveLength(1);
});

test('a disk write under way stands beside its server while time stands still', () => {
  const writing = withServer(server(2, { writesUnderWay: 1 }));
  expect(draw(writing)).toMatch(/class="[^"]*write/);
  expect(draw({ ...writing, playing: true })).not.toMatch(/class="[^"]*write/);
});

test('under the manual clock a message that waits is not marked as held back', () => {
  const held = { messages: [message(1, { fate: 'held', deliverAt: Infinity })] };
  expect(draw(held)).toMatch(/class="[^"]*plate[^"]*" r="8"/);
  expect(draw({ ...held, manual: true })).not.toMatch(/class="[^"]*plate[^"]*" r="8"/);
});
