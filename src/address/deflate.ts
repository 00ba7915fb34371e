/** The platform's compression, one and the same in browsers and in Node. What comes from a link is bounded as it grows. */

/** No run that a person makes unfolds to more; a few hundred bytes can be made to unfold to gigabytes. */
export const MOST_BYTES = 4_000_000;

export async function deflate(text: string): Promise<Uint8Array> {
  const chunks = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text), Infinity);
  return joined(chunks!);
}

/** `tooLarge` once more than `MOST_BYTES` have come, `damaged` where the bytes are not what `deflate` makes. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<{ text: string } | 'tooLarge' | 'damaged'> {
  try {
    const chunks = await through(new DecompressionStream('deflate-raw'), bytes, MOST_BYTES);
    if (chunks === null) return 'tooLarge';
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(joined(chunks)) };
  } catch {
    return 'damaged';
  }
}

/** Null as soon as more than `most` bytes have come out: the stream is given up there. */
async function through(
  { writable, readable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array[] | null> {
  const writer = writable.getWriter();
  // Whatever goes wrong is told by the reading side as well.
  const written = Promise.all([writer.write(bytes), writer.close()]).catch(() => {});
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => {});
      return null;
    }
  }
  await written;
  return chunks;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
