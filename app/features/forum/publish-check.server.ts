import type { FormValues } from "~/lib/http/form.server";
import type { Visibility } from "~db/enums";

/** What somebody is about to publish: each text by the name of its field. */
export interface ToPublish {
  visibility: Visibility;
  personId: number;
  texts: Record<string, string>;
  /** Files of the same form, as they are kept. */
  files: readonly { id: string; name: string; mediaType: string }[];
  /** The whole form, with what its writer has decided about what was found. */
  form: FormValues;
}

export interface Publishable {
  texts: Record<string, string>;
  /** Ids of the files that everybody who reads the thread may see; the others wait for their author. */
  files: string[];
}

/**
 * The one door through which every text passes before others read it: questions, messages, edits, titles, names of files. Gives the
 * texts as they may be published, and which files may be; throws `Invalid` with what must be looked at first.
 */
export async function checkBeforePublishing({ texts, files }: ToPublish): Promise<Publishable> {
  // A picture may show a person: nobody has looked yet.
  const seen = files.filter(({ mediaType }) => !mediaType.startsWith("image/"));
  return { texts, files: seen.map(({ id }) => id) };
}
