/** The door of the room, loaded when a scenario is open. */
export { ScenarioSheet } from './ScenarioSheet.tsx';
export { ScenarioStrip } from './ScenarioStrip.tsx';
