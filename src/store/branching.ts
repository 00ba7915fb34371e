/** Actions between the futures of the run, undo and redo among them. */
import type { StoreApi } from 'zustand';
import { branchesRemoved } from '../narration/index.ts';
import type { BranchId } from '../sim/index.ts';
import type { BranchChange } from '../worker/protocol.ts';
import type { Guards } from './learning.ts';
import type { Notices } from './notices.ts';
import type { Player } from './player.ts';
import type { Actions, State } from './types.ts';

type Branching = Pick<
  Actions,
  'undo' | 'redo' | 'showBranch' | 'renameBranch' | 'removeBranch' | 'compareWith' | 'randomChoice' | 'replayWith'
>;
interface BranchingParts {
  readonly store: StoreApi<State>;
  readonly player: Player;
  readonly notices: Notices;
  readonly cancelSearch: () => void;
  readonly guards: Guards;
  /** Undoes what the worker knows nothing of; false when there is nothing. */
  readonly undoNewRun: () => boolean;
}

export function branchingActions(parts: BranchingParts): Branching {
  const { player, notices, guards, cancelSearch } = parts;
  const { getState, setState, subscribe } = parts.store;

  subscribe(({ branches, branch, comparing }, before) => {
    if (comparing === 0 || (branches === before.branches && branch === before.branch)) return;
    // Who returns to the other one, by undo, has it before him.
    if (branch === comparing || branches.every(({ id }) => id !== comparing)) setState({ comparing: 0 });
  });

  async function move(question: Parameters<Player['move']>[0]): Promise<boolean> {
    cancelSearch();
    const answer = await player.move(question);
    if (answer?.type !== 'failed') return true;
    if (answer.problem.message !== '') notices.say('problem', answer.problem.message, 'transport');
    return false;
  }
  const change = (change: BranchChange) => move({ type: 'branch', change });

  /** Those that come from it go with it, so what went is said. */
  async function remove(branch: BranchId): Promise<void> {
    const before = getState().branches;
    if (!(await change({ op: 'remove', branch }))) return;
    const left = new Set(getState().branches.map(({ id }) => id));
    const gone = before.map(({ id }) => id).filter((id) => !left.has(id));
    if (gone.length > 0) notices.say('info', branchesRemoved(gone), 'branches');
  }

  function compareWith(branch: BranchId): void {
    const comparing = branch === getState().branch ? 0 : branch;
    // What differs is told there.
    setState(comparing === 0 ? { comparing } : { comparing, railTab: 'inspect', railOpen: true });
  }

  /** Says what is refused. */
  function isRefused(refused: string): boolean {
    if (refused !== '') notices.say('info', refused, 'transport');
    return refused !== '';
  }

  return {
    undo() {
      if (!isRefused(guards.undo()) && !parts.undoNewRun()) void move({ type: 'undo' });
    },
    redo: () => void move({ type: 'redo' }),
    showBranch(branch) {
      const { branch: before, comparing } = getState();
      // Who looks at the other one of two that are compared still compares them.
      if (branch === comparing) setState({ comparing: before });
      void change({ op: 'show', branch });
    },
    renameBranch: (branch, name) => void change({ op: 'rename', branch, name }),
    removeBranch: (branch) => void remove(branch),
    compareWith,
    async replayWith(rule, compare = false) {
      const { branch } = getState();
      if (isRefused(guards.acts())) return;
      if ((await move({ type: 'replayWith', rule })) && compare) compareWith(branch);
    },
    randomChoice: () => void (isRefused(guards.acts()) || move({ type: 'randomChoice' })),
  };
}
