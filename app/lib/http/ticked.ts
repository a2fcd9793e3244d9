/** Boxes that are ticked, by the value after the name: `fase-test`. */
export function ticked<T extends string>(form: Record<string, unknown>, name: string, values: readonly T[]): T[] {
  return values.filter((value) => form[`${name}-${value}`] === "1");
}
