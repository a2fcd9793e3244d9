import { NotFound } from "~/lib/errors";

/** The id of an address. Throws `NotFound` for what is none. */
export function idOf({ id }: Record<string, string | undefined>): number {
  if (!/^[1-9]\d{0,14}$/.test(id ?? "")) throw new NotFound();
  return Number(id);
}
