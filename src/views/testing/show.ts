import { type State, useStore } from '../../store/index.ts';
import { scene } from './scene.ts';

/**
 * Puts the scene, with the given differences, into the store. Rendering to a string reads a store's initial state,
 * whatever was set since: so that is changed too.
 */
export function show(changes: Partial<State> = {}): void {
  Object.assign(useStore.getInitialState(), scene, changes);
  useStore.setState({ ...scene, ...changes });
}
