/** The words ordered by likeness to what was written, the most similar first; equally similar ones keep their order. */
export function nearest(written: string, words: readonly string[]): string[] {
  const lower = written.toLowerCase();
  const rated = words.map(word => ({ word, distance: distance(lower, word.toLowerCase()) }));
  return rated.sort((a, b) => a.distance - b.distance).map(({ word }) => word);
}

/** How many letters have to be put in, left out or changed. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
