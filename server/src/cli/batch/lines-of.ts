/** The lines of a stream of UTF-8 as they arrive, without their ends; the last one need not have any. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let unfinished: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...lines] = decoder.decode(chunk, { stream: true }).split('\n');
    unfinished.push(first);
    for (const line of lines) {
      yield unfinished.join('');
      unfinished = [line];
    }
  }
  unfinished.push(decoder.decode());
  const last = unfinished.join('');
  if (last) yield last;
}
