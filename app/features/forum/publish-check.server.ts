import { eq } from "drizzle-orm";
import { checkPublication } from "~/features/guard/check/check.server";
import { recordDeclared } from "~/features/guard/check/record.server";
import type { KeptFile } from "~/features/guard/files/read.server";
import { Conflict } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import type { Tx } from "~db/client.server";
import type { Visibility } from "~db/enums";
import { files as fileRows } from "~db/schema/kernel";
import { knownContacts } from "./known-contacts.server";
import { messages } from "./messages";

/** What somebody is about to publish: each text by the name of its field. */
export interface ToPublish {
  visibility: Visibility;
  personId: number;
  address: string;
  texts: Record<string, string>;
  /** Files of the same form, as they are kept. */
  files: readonly KeptFile[];
  /** The whole form, with what its writer has decided about what was found. */
  form: FormValues;
  /** Whether the writer may keep the thread among few instead. */
  canReserve: boolean;
}

export interface Publishable {
  texts: Record<string, string>;
  /** Ids of the files that everybody who reads the thread may see; the others wait for their author. */
  files: string[];
  /** `riservata` where the writer has chosen so about what was found. */
  visibility: Visibility;
  /** Writes what was decided beside the message, in its transaction. */
  record(tx: Tx, post: { id: number; comuneId: number | null }): Promise<void>;
}

/**
 * The one door through which every text passes before others read it: questions, messages, edits, titles, names of files. Gives the
 * texts as they may be published, and which files may be; throws `PersonalDataFound` with what must be decided first.
 */
export async function checkBeforePublishing(toPublish: ToPublish): Promise<Publishable> {
  const { visibility, personId, address, texts, files, form, canReserve } = toPublish;
  // Among few nothing becomes public; its files are looked at when the thread does.
  if (visibility === "riservata") return { texts, files: [], visibility, record: async () => {} };
  const checked = await checkPublication({ texts, files, form, canReserve, known: knownContacts });
  return {
    texts: checked.texts,
    files: checked.files,
    visibility: checked.isReserved ? "riservata" : visibility,
    record: async (tx, { id, comuneId }) => {
      for (const [fileId, name] of Object.entries(checked.names))
        await tx.update(fileRows).set({ name }).where(eq(fileRows.id, fileId));
      await recordDeclared(tx, checked.declared, { personId, address, comuneId, subject: { kind: "post", id } });
    },
  };
}

/**
 * Under the thread's lock: a text that was looked at as one among few must not land in a thread that has become public meanwhile.
 * Throws `Conflict`.
 */
export function refuseIfOpened(lookedAt: Visibility, now: Visibility): void {
  if (lookedAt === "riservata" && now === "pubblica") throw new Conflict(messages.openedMeanwhile);
}
