import { z } from "zod";

/** Where a page of the list begins or ends: the last row seen, in the order of the list. */
export interface Position {
  /** How well the name matches; 0 without a search. */
  rank: number;
  nameKey: string;
  id: number;
}

export interface Cursor extends Position {
  direction: "after" | "before";
}

const positionSchema = z.tuple([
  z.number().int().min(0).max(9),
  z
    .string()
    .regex(/^[a-z0-9 ]*$/)
    .max(200),
  z.number().int().positive(),
]);

/** A list that is not searched by name has no rank. */
export function writeCursor({ rank = 0, nameKey, id }: Omit<Position, "rank"> & { rank?: number }): string {
  return Buffer.from(JSON.stringify([rank, nameKey, id])).toString("base64url");
}

/** The cursor of an address (`dopo` or `prima`); null when there is none or it was tampered with: that is the first page. */
export function readCursor(params: URLSearchParams): Cursor | null {
  const after = params.get("dopo");
  const before = params.get("prima");
  if (after) return parse(after, "after");
  return before ? parse(before, "before") : null;
}

function parse(text: string, direction: Cursor["direction"]): Cursor | null {
  try {
    const [rank, nameKey, id] = positionSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { direction, rank, nameKey, id };
  } catch {
    return null;
  }
}
