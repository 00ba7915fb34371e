/** Thrown and caught within this room: they carry a sentence out of nested lists. */

/** What stands there is no run. */
export class NotARun extends Error {}

/** What stands there may well be one, but a newer version of this program has made it. */
export class Newer extends Error {}
