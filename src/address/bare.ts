/** Whether an address asks for nothing. It stands apart, so that a page without a link loads nothing to read it with. */
export const isBare = (hash: string): boolean => hash === '' || hash === '#';
