/**
 * Letters to change, add, drop or swap with their neighbour to make one word the other (Damerau-Levenshtein, optimal string
 * alignment). Gives up with Infinity beyond `limit`.
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, at(before, column - 2) + 1);
      current.push(least);
    }
    if (Math.min(...current) > limit) return Number.POSITIVE_INFINITY;
    before = previous;
    previous = current;
  }
  const result = at(previous, other.length);
  return result <= limit ? result : Number.POSITIVE_INFINITY;
}

const at = (line: number[], index: number): number => line[index] ?? Number.POSITIVE_INFINITY;
