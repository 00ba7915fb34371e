/** The lesson that is open: what happens in it, what is kept of it, and the run that follows. */
import {
  beatPlace,
  begin,
  happen,
  type Happening,
  type Lesson,
  lessonOfScenario,
  PLAYLISTS,
  type Stand,
  type Standing,
  standOf,
  type Task,
  verdictOf,
} from '../../lessons/index.ts';
import { aboutOf, type FileAbout } from '../../scenarios/about.ts';
import { createHolding } from '../holding.ts';
import { presentBeat } from '../beats.ts';
import { isStill } from '../playing.ts';
import type { LearningActions, OpenLesson, State } from '../types.ts';
import { answeringActions } from './answering.ts';
import { noHands } from './answers.ts';
import { createDriver } from './driver.ts';
import { findLesson, findStep, resumeAt } from './finding.ts';
import type { LearningParts } from './index.ts';
import { type Line, linesOf } from './lines.ts';
import type { Keep } from './progress.ts';
import { words } from './words.ts';

/** How another run takes its place: the page begins with it; with an entry in the history; or there is one already. */
export type How = 'first' | 'entry' | 'there';

export type LessonActions = Pick<
  LearningActions,
  | 'openLesson'
  | 'openScenarioAsLesson'
  | 'leaveLesson'
  | 'continueLesson'
  | 'backInLesson'
  | 'goToLessonStep'
  | 'draftAnswer'
  | 'lockIn'
  | 'observe'
  | 'skipTask'
  | 'showProof'
  | 'setHands'
  | 'reveal'
> & {
  /** `step` '': where the reader stopped. The answer is '' or a sentence that says why not. */
  openAt(id: string, step: string, how: How): Promise<string>;
};

const nameOf = ({ lesson, standing }: Pick<OpenLesson, 'lesson' | 'standing'>) => `${lesson.id}/${standing.step}`;

export function createLessons(parts: LearningParts, keep: Keep): LessonActions {
  const { store, runs, notices, player, loadOpening, branching, travelling } = parts;
  const { getState, setState } = store;
  const holding = createHolding(store, player);
  let lineNamed: ((run: string) => Promise<Line | null>) | null = null;
  /** The scenario that is presented as a lesson. */
  let toldBefore: State['scenario'] = null;
  /** By step, as "lesson/position": a step back by mistake costs no count. */
  const counted = new Map<string, readonly number[]>();
  /** As the reader had it before. */
  let dockBefore: State['dock'] | null = null;

  const driver = createDriver({
    store,
    runs,
    player,
    holding,
    arrived: () => tell({ kind: 'arrived' }),
    left: free,
  });

  // Whoever has acted wants to see what comes of it.
  store.subscribe((state, before) => {
    if (state.lesson?.standing.phase !== 'doing' || state.run === before.run || state.playing) return;
    const acted = state.run?.commands.at(-1);
    if (acted?.at === state.clock && !isStill(state) && !state.reducedMotion) player.play();
  });

  function tell(happening: Happening): void {
    const { lesson: open } = getState();
    if (open === null) return;
    const { step, phase } = open.standing;
    const standing = happen(open.lesson, open.standing, happening);
    if (standing.step === step && standing.phase === phase && happening.kind !== 'goTo') return;
    become(open, standing);
    // What is passed over is not waited for.
    if (phase === 'doing' && !getState().came) void holding.watch(null);
    void follow(happening.kind === 'arrived');
  }

  function become({ lesson, ofScenario, hands }: OpenLesson, standing: Standing): void {
    const step = lesson.steps[standing.step]!;
    const { phase } = standing;
    const { prompt } = step.question ?? {};
    const { lesson: before, size } = getState();
    if (before && before.hands.length > 0) counted.set(nameOf(before), before.hands);
    const asked = () => counted.get(nameOf({ lesson, standing })) ?? noHands(prompt, size);
    setState({
      lesson: {
        lesson,
        ofScenario,
        standing,
        draft: null,
        verdict: verdictOf(step, standing.answer),
        hands: phase === 'going' ? [] : phase === 'asking' ? asked() : hands,
      },
    });
    if (phase === 'going') look(lesson, standing.step);
    if (ofScenario) return;
    const ends = phase === 'ended';
    keep.reached(lesson.id, (ends ? lesson.steps[0]! : step).id, ends);
  }

  /** How the step is best seen. */
  function look({ steps }: Lesson, step: number): void {
    const { dock, comparing } = getState();
    dockBefore ??= dock;
    const shows = steps.slice(0, step + 1).findLast((one) => one.shows !== undefined)?.shows;
    setState({ dock: shows === 'spaceTime' ? 'spaceTime' : 'tape' });
    if (comparing !== 0) branching.compareWith(0);
  }

  function afterArriving({ steps }: Lesson, standing: Standing): void {
    const { step, phase } = standing;
    const { task } = steps[step]!;
    if (phase === 'doing' && task !== undefined) void awaitTask(task, standing);
    const [rule] = getState().unsafe;
    if (phase === 'reading' && steps[step]!.compare && rule !== undefined) branching.replayWith(rule, true);
  }

  async function awaitTask({ until: { condition: name, args } }: Task, standing: Standing): Promise<void> {
    if ((await holding.watch({ name, args })) && getState().lesson?.standing === standing) tell({ kind: 'done' });
  }

  /** `arrived`: the run stands where the step wants it, and what the step does there is begun. */
  async function follow(arrived: boolean): Promise<void> {
    const { lesson } = getState();
    const problem = await lead((stand) => stand);
    if (problem !== '') {
      close();
      notices.say('problem', words.refused(problem));
    } else if (arrived && lesson !== null && getState().lesson?.standing === lesson.standing) {
      afterArriving(lesson.lesson, lesson.standing);
    }
  }

  /** Leads the run where the lesson wants it. The answer is '' or why the run of the step cannot be opened. */
  async function lead(how: (stand: Stand) => Stand, open?: (line: Line) => Promise<string>): Promise<string> {
    const { lesson } = getState();
    if (lesson === null || lineNamed === null) return '';
    const stand = standOf(lesson.lesson, lesson.standing);
    const line = await lineNamed(stand.run);
    // Meanwhile something else may have happened in it, which has led the run itself.
    if (getState().lesson?.standing !== lesson.standing) return '';
    return line === null ? words.notThere : driver.lead(how(stand), line, open);
  }

  function close(): void {
    driver.stop();
    lineNamed = null;
    counted.clear();
    setState({ lesson: null, ...(dockBefore && { dock: dockBefore }) });
    dockBefore = null;
  }

  function free(): void {
    close();
    void holding.watch(null);
    void holding.hold(null);
  }

  async function start(lesson: Lesson, step: number, ofScenario: boolean, how: How): Promise<string> {
    const named = linesOf(lesson, await loadOpening());
    const standing = begin(lesson, step);
    const stand = standOf(lesson, standing);
    const line = await named(stand.run);
    // Nothing changes where its run cannot be had.
    if (line === null) return words.notThere;
    driver.stop();
    lineNamed = named;
    const problem = await driver.lead(stand, line, ({ kept }) => {
      const opening =
        how === 'first' ? runs.begin(kept, false) : runs.visit(kept, { playing: false, entry: how === 'entry' });
      // What was left is remembered as it was; what comes has the address of the lesson.
      become({ lesson, ofScenario, standing, draft: null, verdict: null, hands: [] }, standing);
      setState({ page: 'run' });
      return opening;
    });
    if (problem !== '') close();
    return problem === '' ? '' : words.refused(problem);
  }

  async function openAt(id: string, stepId: string, how: How): Promise<string> {
    const found = findLesson(id);
    if ('problem' in found) return found.problem;
    const { lesson } = found;
    if (stepId === '') return start(lesson, resumeAt(lesson, findStep(lesson, keep.stepOf(id)).at), false, how);
    const { at, problem } = findStep(lesson, stepId);
    if (problem !== '') notices.say('info', problem);
    return start(lesson, at, false, how);
  }

  async function openScenarioAsLesson(): Promise<void> {
    const { scenario } = getState();
    const played =
      scenario && scenario.text !== '' ? await (await loadOpening()).played({ text: scenario.text }) : null;
    const lesson =
      played && lessonOfScenario(aboutOf(JSON.parse(played.text) as FileAbout), played.text, played.performance);
    if (lesson === null) return notices.say('info', words.noNotes);
    const told = Array.from({ length: presentBeat(getState()) + 1 }, (_, beat) => beatPlace(beat));
    // A beat that the class watches past is no step.
    const here = lesson.steps.findLastIndex(({ id }) => told.includes(id));
    const problem = await start(lesson, Math.max(here, 0), true, 'there');
    if (problem !== '') notices.say('problem', problem);
    else toldBefore = scenario;
  }

  function continueLesson(): void {
    const { lesson } = getState();
    const phase = lesson?.standing.phase;
    // Who does not want to wait is put there at once; who has stopped it to look goes on.
    if (phase === 'going') void lead((stand) => ({ ...stand, how: 'jump' }));
    else if (phase === 'watching' || phase === 'replaying') void lead((stand) => ({ ...stand, from: null }));
    else tell({ kind: 'continue' });
  }

  function showProof(which: 'right' | 'wrong'): void {
    const { lesson } = getState();
    const step = lesson?.lesson.steps[lesson.standing.step];
    if (!lesson || !step?.question || lesson.standing.phase !== 'explaining') return;
    const { proof, until } = step.question;
    const place = (which === 'wrong' ? lesson.verdict?.wrong?.proof : proof) ?? until;
    void driver.returnFor(place).then((moment) => {
      if (moment !== null && moment.events > 0) travelling.seekEvent(moment.events - 1);
    });
  }

  /** The plan that goes on with this lesson; '' for none. */
  function planWith(id: string): string {
    const { lesson, progress } = getState();
    const plan = PLAYLISTS.find((one) => one.id === progress.plan);
    const isOver = lesson?.standing.phase === 'ended' && lesson.lesson.id === plan?.lessons.at(-1);
    return plan?.lessons.includes(id) && !isOver ? plan.id : '';
  }

  return {
    openAt,
    async openLesson(id, step = '', plan = planWith(id)) {
      const problem = await openAt(id, step, 'entry');
      if (problem !== '') notices.say('problem', problem);
      else keep.follows(plan);
    },
    openScenarioAsLesson,
    leaveLesson() {
      const { lesson } = getState();
      if (lesson === null) return;
      free();
      // Its run is what it was, and tells its notes again.
      if (lesson.ofScenario) setState({ scenario: toldBefore });
    },
    continueLesson,
    backInLesson() {
      const { lesson } = getState();
      if (lesson === null) return;
      const { step, phase } = lesson.standing;
      // From the end it leads to the last step again.
      tell({ kind: 'goTo', step: phase === 'ended' ? step : step - 1 });
    },
    goToLessonStep: (step) => tell({ kind: 'goTo', step }),
    ...answeringActions(store, keep, tell),
    observe: (option) => tell({ kind: 'observe', option }),
    skipTask() {
      tell({ kind: 'done' });
      tell({ kind: 'continue' });
    },
    showProof,
  };
}
