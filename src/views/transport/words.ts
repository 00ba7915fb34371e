/** Every word of the transport. */
export const words = {
  transport: 'Transport',
  play: 'Play',
  pause: 'Pause',
  step: 'Step one event',
  speed: 'Speed',
  follow: 'Follow',
  times: (speed: number) => `${speed}×`,
  /** What the speed really is at this instant. */
  now: (speed: number, wanted: number | null) =>
    wanted === null ? `${round(speed)}×` : `${round(speed)}× of ${wanted}×`,
  undo: 'Undo',
  redo: 'Redo',
  nothingToUndo: 'Undo: nothing to undo',
  nothingToRedo: 'Redo: nothing to redo',
  sameSeed: 'Same seed again',
  newSeed: 'New seed',
} as const;

/** Two figures that count: 0.0512 is 0.051, 19.8 is 20. */
function round(speed: number): number {
  return Number(speed.toPrecision(2));
}
