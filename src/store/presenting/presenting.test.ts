import { describe, expect, test, vi } from 'vitest';
import type { Lesson } from '../../lessons/types.ts';
import { initialState } from '../state.ts';
import type { State } from '../types.ts';
import type { Line } from './line.ts';
import { heardFromSpeaker, heardFromWall } from './messages.ts';
import { noteOf } from './note.ts';
import { createSpeaking } from './speaking.ts';
import { createWall } from './wall.ts';

const scene: State = {
  ...initialState,
  clock: 1_288_000,
  sign: { term: 4, headline: 'S4 asks for votes', support: 'S1 still leads term 3.', broken: false },
};
const talk = { since: null, before: 0 };
const lesson: Lesson = {
  id: 'a',
  part: 'elections',
  title: 'A vote',
  goal: '',
  misconception: '',
  minutes: 3,
  sections: [],
  teacher: 'Ask twice.',
  runs: {},
  steps: [
    {
      id: 'one',
      text: 'Look at S4.',
      speaker: 'Wait for the room.',
      question: {
        ask: 'Who votes?',
        prompt: {
          kind: 'choice',
          options: [
            { text: 'S3', wrong: null },
            { text: 'Nobody', wrong: { misconception: 'Votes are refused.', because: 'S3 grants it.' } },
          ],
        },
        until: 'end',
        observe: null,
        because: 'It is free to.',
      },
    },
    { id: 'two', text: 'It leads.' },
  ],
  quiz: [],
};
const taught = (hands: readonly number[] = [0, 0]): State => ({
  ...scene,
  presenting: true,
  blank: false,
  lesson: {
    lesson,
    ofScenario: false,
    standing: { step: 0, phase: 'asking', jumped: false, answer: null, observed: [] },
    draft: null,
    verdict: null,
    hands,
  } as NonNullable<State['lesson']>,
});

/** Lines that hear each other, as windows of one browser do; what is said is copied on its way. */
function channel(): () => Line {
  const ends = new Set<(message: unknown) => void>();
  return () => {
    let own = (_: unknown) => {};
    return {
      say(message) {
        for (const hear of ends) if (hear !== own) hear(structuredClone(message));
      },
      listen(heard) {
        own = heard;
        ends.add(heard);
      },
      close: () => void ends.delete(own),
    };
  };
}

function wallOn(line: Line, wall: string, state: () => State = taught) {
  const listeners = new Set<() => void>();
  const did: string[] = [];
  let time = 0;
  const timers: (() => void)[] = [];
  const end = createWall({
    line,
    wall,
    state: () => ({ ...state(), speaker: true }),
    onChange: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    time: () => time,
    after: (_, callback) => {
      timers.push(callback);
      return () => void timers.splice(timers.indexOf(callback), 1);
    },
    act: (act) => did.push(act),
    setHands: (option, count) => did.push(`hands ${option} ${count}`),
    talk: { load: () => talk, save: () => {} },
    following: () => '',
    setSpeaker: (listens) => did.push(listens ? 'speaker' : 'nobody'),
  });
  return {
    ...end,
    did,
    changed: () => listeners.forEach((listener) => listener()),
    pass: (by: number) => (time += by),
    silence: () => timers.splice(0).forEach((callback) => callback()),
  };
}

describe('what the speaker is told', () => {
  test('is what the wall hides: the notes, the next step, which answer is right', () => {
    const note = noteOf(taught([3, 1]), talk, 'Nobody wins');
    expect(note).toMatchObject({
      title: 'A vote',
      step: 1,
      of: 2,
      text: 'Look at S4.',
      phase: 'asking',
      own: 'Wait for the room.',
      teacher: 'Ask twice.',
      next: 'It leads.',
      question: { ask: 'Who votes?', hands: [3, 1] },
    });
    expect(note.question?.options.map(({ right }) => right)).toEqual([true, false]);
  });

  test('tells what comes after the last step, and at the end which lesson', () => {
    const at = (phase: 'explaining' | 'ended'): State => {
      const { lesson: open, ...rest } = taught();
      return { ...rest, lesson: { ...open!, standing: { ...open!.standing, step: 1, phase } } };
    };
    expect(noteOf(at('explaining'), talk, 'Nobody wins').next).toBe('This is the last step. Then: Nobody wins');
    expect(noteOf(at('ended'), talk, 'Nobody wins').next).toBe('The lesson “Nobody wins”');
    expect(noteOf(at('ended'), talk, '').next).toBe('This is the end.');
  });

  test('is, without a lesson, what is true now', () => {
    const note = noteOf({ ...scene, blank: false, lesson: null }, talk, '');
    expect(note).toMatchObject({ title: '', of: 0, question: null, sign: scene.sign.headline, clock: '1.288 s' });
  });
});

describe('messages', () => {
  const note = { kind: 'note', wall: 'w', note: noteOf(taught(), talk, '') };

  test('of this version are heard', () => {
    expect(heardFromWall(structuredClone(note))).toEqual(note);
    expect(heardFromWall({ kind: 'closed', wall: 'w' })).not.toBeNull();
    expect(heardFromSpeaker({ kind: 'ask', wall: '' })).not.toBeNull();
    expect(heardFromSpeaker({ kind: 'hands', wall: 'w', option: 1, count: 12 })).not.toBeNull();
    expect(heardFromSpeaker({ kind: 'act', wall: 'w', act: 'reveal' })).not.toBeNull();
  });

  test.each([
    null,
    undefined,
    7,
    'ask',
    [],
    {},
    { kind: 'ask' },
    { kind: 'act', wall: '', act: 'next' },
    { kind: 'act', wall: 'w', act: 'toString' },
    { kind: 'hands', wall: 'w', option: -1, count: 1 },
    { kind: 'hands', wall: 'w', option: 0, count: 1.5 },
    { kind: 'hands', wall: 'w', option: 0, count: 1e9 },
    { kind: 'hands', wall: 'w', option: '0', count: 1 },
    { kind: 'note', wall: 'w', note: {} },
  ])('that are none are not: %j', (data) => {
    expect(heardFromSpeaker(data)).toBeNull();
    expect(heardFromWall(data)).toBeNull();
  });

  test('with a part that is wrong are not', () => {
    for (const key of Object.keys(note.note))
      expect(heardFromWall({ ...note, note: { ...note.note, [key]: Symbol.iterator } }), key).toBeNull();
  });
});

describe('the line between wall and speaker', () => {
  test('tells what is shown as soon as it is asked, and again when it changes', () => {
    const join = channel();
    let hands = [0, 0];
    const wall = wallOn(join(), 'w', () => taught(hands));
    const speaking = createSpeaking(join(), () => 0);
    expect(speaking.heard()).toMatchObject({ wall: 'open', note: { title: 'A vote' } });
    hands = [4, 0];
    wall.changed();
    expect(speaking.heard().note?.question?.hands).toEqual([4, 0]);
  });

  test('says a thing once while nothing changes', () => {
    const join = channel();
    const wall = wallOn(join(), 'w');
    const speaking = createSpeaking(join(), () => 0);
    const changed = vi.fn();
    speaking.onChange(changed);
    wall.changed();
    wall.changed();
    expect(changed).not.toHaveBeenCalled();
  });

  test('carries the remote control, and the hands', () => {
    const join = channel();
    const wall = wallOn(join(), 'w');
    const speaking = createSpeaking(join(), () => 0);
    speaking.act('next');
    speaking.setHands(1, 12);
    expect(wall.did).toEqual(['speaker', 'speaker', 'next', 'speaker', 'hands 1 12']);
  });

  test('follows the wall that answered first: a second one neither takes over nor is moved', () => {
    const join = channel();
    const first = wallOn(join(), 'first');
    const speaking = createSpeaking(join(), () => 0);
    const second = wallOn(join(), 'second', () => ({ ...taught(), lesson: null }));
    second.changed();
    speaking.tick();
    speaking.act('next');
    expect(speaking.heard().note?.title).toBe('A vote');
    expect(first.did).toContain('next');
    expect(second.did).not.toContain('next');
  });

  test('is lost when the wall closes, and found again by the next', () => {
    const join = channel();
    const wall = wallOn(join(), 'w');
    const speaking = createSpeaking(join(), () => 0);
    wall.close();
    expect(speaking.heard()).toMatchObject({ wall: 'closed', note: { title: 'A vote' } });
    wallOn(join(), 'another');
    speaking.tick();
    expect(speaking.heard().wall).toBe('open');
  });

  test('is lost when nobody answers any more', () => {
    let time = 0;
    const join = channel();
    const line = join();
    wallOn(line, 'w');
    const speaking = createSpeaking(join(), () => time);
    line.close();
    time = 10_000;
    speaking.tick();
    expect(speaking.heard().wall).toBe('closed');
  });

  test('tells the wall when nobody speaks any more', () => {
    const join = channel();
    const wall = wallOn(join(), 'w');
    const speaking = createSpeaking(join(), () => 0);
    speaking.leave();
    expect(wall.did.at(-1)).toBe('nobody');
    speaking.tick();
    expect(wall.did.at(-1)).toBe('speaker');
    wall.silence();
    expect(wall.did.at(-1)).toBe('nobody');
  });

  test('keeps the clock of the talk at the wall, whichever window asks', () => {
    const join = channel();
    const wall = wallOn(join(), 'w');
    const speaking = createSpeaking(join(), () => 0);
    speaking.act('start');
    wall.pass(60_000);
    speaking.act('stop');
    speaking.leave();
    const again = createSpeaking(join(), () => 0);
    expect(again.heard().note?.talk).toEqual({ since: null, before: 60_000 });
    again.act('reset');
    expect(again.heard().note?.talk).toEqual({ since: null, before: 0 });
  });
});
