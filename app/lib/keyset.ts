export interface KeysetPage<Row, Place> {
  rows: Row[];
  /** The places that the pages before and after this one begin beyond; null where there is none. */
  previous: Place | null;
  next: Place | null;
}

/**
 * A page of a long list. `found` are the rows beyond the place that was asked for, in the direction they are looked for
 * (`before`: backwards) and one more than a page holds: that one only says that there are others. Without a direction the
 * page is the first.
 */
export function keysetPage<Row, Place>(
  found: readonly Row[],
  size: number,
  direction: "after" | "before" | undefined,
  placeOf: (row: Row) => Place,
): KeysetPage<Row, Place> {
  const isBackwards = direction === "before";
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (isBackwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const hasPrevious = isBackwards ? hasMore : direction !== undefined;
  const hasNext = isBackwards || hasMore;
  return {
    rows,
    previous: hasPrevious && first !== undefined ? placeOf(first) : null,
    next: hasNext && last !== undefined ? placeOf(last) : null,
  };
}
