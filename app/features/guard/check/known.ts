import type { Context, Finding } from "../finding";

/** Gives the numbers and addresses that institutions publish. */
export type KnownContacts = () => Promise<Context>;

const COULD_BE_THEIRS: readonly Finding["kind"][] = ["phone", "email"];

/**
 * What `find` finds, institutions' contacts left out. They are asked for only where something was found that may be one of them: most
 * texts have neither number nor address.
 */
export async function findUnknown(
  find: (context: Context) => Finding[] | Promise<Finding[]>,
  known?: KnownContacts,
): Promise<Finding[]> {
  const found = await find({});
  if (!known || !found.some(({ kind }) => COULD_BE_THEIRS.includes(kind))) return found;
  return find(await known());
}

/** The same answer for all texts of one form, asked for once. */
export function once(known: KnownContacts | undefined): KnownContacts | undefined {
  let answer: Promise<Context> | undefined;
  return known && (() => (answer ??= known()));
}
