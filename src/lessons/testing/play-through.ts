/** Goes through a lesson as the page does: the machine says where the run has to stand, and it really can stand there. */
import { begin, happen, type Standing, standOf } from '../course.ts';
import type { Answer, Lesson, Question } from '../types.ts';
import { stagesOf } from './stage.ts';

export interface Reader {
  answer(question: Question, servers: number): Answer;
  /** Which of the options, the `time`th time it is asked, from 0. */
  look(question: Question, time: number): number;
}

/** Where the reader stood, one standing after the other. Throws where something is not as it has to be. */
export function playThrough(lesson: Lesson, reader: Reader): readonly Standing[] {
  const stages = stagesOf(lesson);
  const path: Standing[] = [];
  let standing = begin(lesson);
  let present = -1;
  let run = '';
  while (standing.phase !== 'ended') {
    path.push(standing);
    if (path.length > 50 * lesson.steps.length) throw new Error(`${where(lesson, standing)}: it does not end.`);
    const stand = standOf(lesson, standing);
    const stage = stages.get(stand.run)!;
    const eventsAt = (place: string) => stage.worldAt(place).events;
    const held = stand.hold === null ? Infinity : eventsAt(stand.hold);
    const from = stand.run === run ? present : -1;
    run = stand.run;
    if (stand.from !== null) present = eventsAt(stand.from);
    if (stand.to !== null) {
      const target = eventsAt(stand.to);
      if (stand.how !== 'jump' && stand.from === null && target < from) {
        throw new Error(`${where(lesson, standing)}: “${stand.to}” lies before where the run stands; it needs a jump.`);
      }
      present = target;
    }
    if (present > held) throw new Error(`${where(lesson, standing)}: it stands beyond “${stand.hold}”, which is held.`);
    const next = onwards(lesson, standing, reader, stage.servers);
    if (next.phase === standing.phase && next.step === standing.step) {
      throw new Error(`${where(lesson, standing)}: it does not go on.`);
    }
    standing = next;
  }
  return path;
}

const where = ({ id, steps }: Lesson, { step, phase }: Standing) => `${id}/${steps[step]!.id}, ${phase}`;

function onwards(lesson: Lesson, standing: Standing, reader: Reader, servers: number): Standing {
  const { question } = lesson.steps[standing.step]!;
  const { observed } = standing;
  switch (standing.phase) {
    case 'going':
    case 'watching':
    case 'replaying':
      return happen(lesson, standing, { kind: 'arrived' });
    case 'doing':
      return happen(lesson, standing, { kind: 'done' });
    case 'asking':
      return happen(lesson, standing, { kind: 'lock', answer: reader.answer(question!, servers) });
    case 'observing':
      return happen(lesson, standing, { kind: 'observe', option: reader.look(question!, observed.length) });
    default:
      return happen(lesson, standing, { kind: 'continue' });
  }
}
