import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { Warning } from "~/features/guard/check/warning";
import { unattached } from "~/features/uploads/attach.server";
import { type FileRow, keepFile } from "~/features/uploads/keep.server";
import { cleanName } from "~/features/uploads/names";
import { Invalid } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import type { ReceivedFile } from "~/lib/http/upload.server";
import { siteStorage } from "~/lib/storage/site-storage.server";
import { db } from "~db/client.server";
import { messages } from "../messages";
import { examineCaptions, examineFilm } from "./examine.server";
import { keptField, type PartName } from "./part-names";

/** A film or its captions: as the form brings it, or as it was kept when the form came back. */
export interface Part {
  name: string;
  mediaType: string;
  read(): Promise<Buffer>;
  kept?: FileRow;
}

const { error } = messages.film;
const RULES = {
  filmato: { examine: examineFilm, missing: error.missing, type: "video/" },
  sottotitoli: { examine: examineCaptions, missing: error.captionsMissing, type: "text/vtt" },
};

/** What a form brings of one part, or what to say beside its field. */
export async function partOf(
  part: PartName,
  form: FormValues,
  received: readonly ReceivedFile[],
  personId: number,
): Promise<Part | { problem: string }> {
  const { examine, missing, type } = RULES[part];
  const file = received.find(({ field }) => field === part);
  if (file) {
    const examined = await examine(file);
    if ("problem" in examined) return examined;
    return { name: cleanName(file.name), mediaType: examined.mediaType, read: () => readFile(file.path) };
  }
  const [kept] = await unattached([String(form[keptField(part)] ?? "")], personId);
  if (!kept?.mediaType.startsWith(type)) return { problem: missing };
  const { name, mediaType, sha256 } = kept;
  return { name, mediaType, read: async () => buffer(await siteStorage().get(sha256)), kept };
}

export type KeptParts = Partial<Record<PartName, { id: string; name: string; bytes: number }>>;

/** A form that was refused, with the parts of it that were good: they need not be sent again. */
export class FilmRefused extends Invalid {
  constructor(
    fields: Record<string, string>,
    readonly kept: KeptParts,
    readonly warning: Warning | null,
  ) {
    super(fields);
  }
}

/** Keeps good parts for a day, for nobody but who sent them. */
export async function keepParts(parts: Partial<Record<PartName, Part>>, personId: number): Promise<KeptParts> {
  const kept: KeptParts = {};
  for (const [part, { name, mediaType, read, kept: before }] of Object.entries(parts) as [PartName, Part][]) {
    const content = before ? null : await read();
    const row = content
      ? await db.transaction((tx) => keepFile(tx, content, { name, mediaType, uploadedBy: personId }))
      : before;
    if (row) kept[part] = { id: row.id, name: row.name, bytes: row.bytes };
  }
  return kept;
}
