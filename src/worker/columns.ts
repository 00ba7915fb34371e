/**
 * Many things of one kind as numbers. Cloning writes a list of small whole numbers at two to five bytes each, but a
 * list with a single large number in it at nine each, so times, which grow large, stand apart.
 */
export interface Columns {
  /** Whole numbers below 2^31. */
  readonly small: readonly number[];
  /** Microseconds, or Infinity. */
  readonly times: Float64Array;
}

/** Reads columns from the start, in the order in which they were written. */
interface Reader {
  small(): number;
  time(): number;
  span(): number;
  /** A list that was written with its length before it. */
  list(): number[];
  done(): boolean;
}

/** In place of a span that is no small number; it stands among the times. */
const FAR = 2 ** 30 - 1;

export function readerOf({ small, times }: Columns): Reader {
  let at = 0;
  let timeAt = 0;
  const next = () => small[at++]!;
  return {
    small: next,
    time: () => times[timeAt++]!,
    span() {
      const number = next();
      return number === FAR ? times[timeAt++]! : number;
    },
    list: () => Array.from({ length: next() }, next),
    done: () => at >= small.length,
  };
}

interface Writer {
  small(...numbers: number[]): void;
  time(...numbers: number[]): void;
  /** A time told from another one that is near most of the time: then it costs what a small number costs. */
  span(number: number): void;
  columns(): Columns;
}

export function createWriter(): Writer {
  const small: number[] = [];
  const times: number[] = [];
  return {
    small(...numbers) {
      // A whole number that the engine holds as a double would turn the list into one of doubles; `| 0` prevents it.
      for (const number of numbers) small.push(number | 0);
    },
    time: (...numbers) => void times.push(...numbers),
    span(number) {
      const near = Math.abs(number) < FAR;
      small.push(near ? number | 0 : FAR);
      if (!near) times.push(number);
    },
    columns: () => ({ small, times: Float64Array.from(times) }),
  };
}
