export interface EditorTest {
  readonly name: string;
  readonly check: () => Promise<void>;
}

/** In the order in which they were declared. */
export const registered: EditorTest[] = [];

export function test(name: string, check: () => Promise<void>): void {
  registered.push({ name, check });
}
