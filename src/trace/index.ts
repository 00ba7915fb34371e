/** The door of the room: histories as lines of JSON, and back. */
export type * from './types.ts';
export { traceLines, traceSlice, type TraceSlice } from './lines.ts';
export { looksLikeTrace, playTrace, readTraceHead } from './read.ts';
