/** What the worker's own scope, a `Worker` and a `MessagePort` have in common. A port has to be started by its owner. */
export interface PortLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
