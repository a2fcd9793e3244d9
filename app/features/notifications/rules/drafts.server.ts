import { eq } from "drizzle-orm";
import { entryPath } from "~/features/content/addresses";
import { entryKindLabels } from "~/features/content/labels";
import { MINISTERO_WRITES } from "~/features/editorial/policy";
import { isEdited, segmentOf } from "~/features/editorial/texts/kinds";
import { paths } from "~/lib/paths";
import type { Db } from "~db/client.server";
import type { EntryKind, Role } from "~db/enums";
import { entryDrafts } from "~db/schema/editorial";
import type { PersonalMessage } from "../message";
import type { Rules } from "../rule";
import { textWords } from "../text-words";
import { holdersOf } from "./referenti.server";

/** Who may publish what somebody else has written, by kind: see `editorial/policy`. */
const readersOf = (kind: EntryKind): Role[] =>
  MINISTERO_WRITES.includes(kind) ? ["agente", "supervisore", "ministero"] : ["agente", "supervisore"];

/** To who may publish a draft, that it waits; to who has written in it, what became of it. */
export const draftRules: Rules<"text.sent" | "text.decided"> = {
  async "text.sent"(db, { draftId }) {
    const draft = await draftOf(db, draftId);
    if (draft?.state !== "review") return [];
    const readers = (await holdersOf(db, readersOf(draft.kind))).filter((id) => !draft.writerIds.includes(id));
    const told = draft.withdrawal ? textWords.toConfirm : textWords.toRead;
    return toEach(readers, told(entryKindLabels[draft.kind], draft.title), draft.desk);
  },

  async "text.decided"(db, { draftId }) {
    const draft = await draftOf(db, draftId);
    if (!draft) return [];
    const { writerIds, state, kind, slug, title, note, withdrawal, desk } = draft;
    const label = entryKindLabels[kind];
    if (state === "published" && withdrawal) return toEach(writerIds, textWords.withdrawn(label, title), desk);
    if (state === "published") return toEach(writerIds, textWords.published(label, title), entryPath(kind, slug));
    return note ? toEach(writerIds, textWords.sentBack(label, title, note), desk) : [];
  },
};

async function draftOf(db: Db, draftId: number) {
  const [draft] = await db
    .select({
      kind: entryDrafts.kind,
      slug: entryDrafts.slug,
      title: entryDrafts.title,
      state: entryDrafts.state,
      note: entryDrafts.note,
      withdrawal: entryDrafts.withdrawal,
      writerIds: entryDrafts.writerIds,
    })
    .from(entryDrafts)
    .where(eq(entryDrafts.id, draftId));
  return draft && { ...draft, desk: paths.editText(isEdited(draft.kind) ? segmentOf(draft.kind) : "", draft.slug) };
}

type Words = Pick<PersonalMessage, "subject" | "paragraphs" | "reason"> & { label: string };

function toEach(people: readonly number[], { label, ...told }: Words, href: string): PersonalMessage[] {
  return people.map((personId) => ({ kind: "texts", to: { personId }, ...told, action: { label, href }, href }));
}
