/** In front of a class: what the wall shows besides the run, and what the lecturer's own window tells. */

export interface PresentingState {
  /** The whole window is the wall. */
  readonly presenting: boolean;
  readonly blank: boolean;
  /** A ring that follows the pointer, or was put down; null: none. */
  readonly pointer: 'follows' | 'held' | null;
  /** All but the selection is dimmed. */
  readonly spotlight: boolean;
  /** A second window tells the notes. */
  readonly speaker: boolean;
}

export interface PresentingActions {
  /** Full screen where the browser allows it. A scenario with questions is presented as a lesson. */
  present(): void;
  leavePresenting(): void;
  /** The clicker: the next step of a lesson or, without one, the next key event; likewise back. */
  presentNext(): void;
  presentPrevious(): void;
  setBlank(blank: boolean): void;
  setPointer(pointer: PresentingState['pointer']): void;
  setSpotlight(on: boolean): void;
  /** A window of its own for whoever speaks; the answer is '' or why it cannot be opened. */
  openSpeaker(): Promise<string>;
}
