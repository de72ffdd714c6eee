/** Milliseconds of repeated runs. */
export interface Sample {
  readonly median: number;
  readonly p95: number;
}

export function sampleOf(times: readonly number[]): Sample {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

export function milliseconds({ median, p95 }: Sample): string {
  return `${short(median)} / ${short(p95)}`;
}

/** Three digits that count. */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
