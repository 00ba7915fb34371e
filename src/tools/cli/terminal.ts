/** Where the command line writes. Tests give one that keeps what it is told. */
export interface Terminal {
  /** A line of the result. */
  out(line: string): void;
  /** A line about what is wrong. */
  err(line: string): void;
  /** How far it is: in place on a terminal, on lines of its own elsewhere. '' when it is over. */
  progress(text: string): void;
}

/** Elsewhere than on a terminal so many wall milliseconds lie between two lines of progress. */
const BETWEEN_LINES = 10_000;

export function processTerminal(): Terminal {
  const isTerminal = process.stderr.isTTY;
  let shown = false;
  let told = performance.now();
  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[K');
    shown = false;
  };
  const line = (stream: NodeJS.WriteStream) => (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  return {
    out: line(process.stdout),
    err: line(process.stderr),
    progress(text) {
      clear();
      if (text === '') return;
      if (isTerminal) process.stderr.write(text);
      else if (performance.now() - told > BETWEEN_LINES) process.stderr.write(`${text}\n`);
      else return;
      shown = isTerminal;
      told = performance.now();
    },
  };
}
