import { NotFound } from "~/lib/errors";
import type { EntryKind } from "~db/enums";

/** The kinds of texts that are written in the site, by their name in addresses. */
const KINDS = {
  faq: "faq",
  codici: "code",
  documenti: "document",
  video: "video",
} as const satisfies Record<string, EntryKind>;

export type EditedKind = (typeof KINDS)[keyof typeof KINDS];

/** Which text is meant. */
export interface Place {
  kind: EditedKind;
  slug: string;
}

const SEGMENTS = { faq: "faq", code: "codici", document: "documenti", video: "video" } as const satisfies Record<
  EditedKind,
  string
>;

/** The kind's name in addresses. */
export const segmentOf = (kind: EditedKind): string => SEGMENTS[kind];

export const isEdited = (kind: EntryKind): kind is EditedKind => Object.hasOwn(SEGMENTS, kind);

/** The text an address is about. Throws `NotFound` for what is no such address. */
export function placeOf({ kind = "", slug = "" }: Record<string, string | undefined>): Place {
  const known = Object.entries(KINDS).find(([name]) => name === kind);
  if (!known || !/^[\w-]{1,80}$/.test(slug)) throw new NotFound();
  return { kind: known[1], slug };
}
