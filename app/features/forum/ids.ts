import { NotFound } from "~/lib/errors";

/** A whole number as it stands in an address; undefined when it is none. */
export function readNumber(text: string | null | undefined): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : undefined;
}

/** The id in a path. Throws `NotFound` when it is none. */
export function idOf(text: string | undefined): number {
  const id = readNumber(text);
  if (id === undefined) throw new NotFound();
  return id;
}
