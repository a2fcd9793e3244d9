/** What a file can hang on. */
export const OWNER_KINDS = ["report", "post", "film", "conference", "notice", "draft", "document"] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

/**
 * For each kind, whether somebody may read a file of one owner, as of now. The features that own files say so; the rules are
 * put together where they are asked (`app/file-owners.server.ts`), because this feature knows none of them.
 */
export type OwnerRules<Reader> = Record<
  OwnerKind,
  (reader: Reader, ownerId: number, fileId: string) => boolean | Promise<boolean>
>;

export function isOwnerKind(kind: string | null): kind is OwnerKind {
  return OWNER_KINDS.some((known) => known === kind);
}
