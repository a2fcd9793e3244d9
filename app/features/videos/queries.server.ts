import { sql } from "drizzle-orm";
import { entryOfPage, listEntries } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { arrange } from "~/lib/markdown/arrange";
import { entries } from "~db/schema/content";
import { filmOf } from "./film/serve.server";

/** Videos in the order of the work; where a stage or modality is chosen, those that concern it. */
export function listVideos(choice: Choice) {
  return listEntries("video", { stage: choice.stage, modality: choice.modality, orderBy: sql`${entries.slug}` });
}

/** One video with its transcript. Throws `NotFound`. */
export async function readVideo(slug: string, choice: Choice) {
  const entry = await entryOfPage("video", slug, "Questo video non c'è, o è stato tolto.");
  const { segments, ...video } = entry;
  const film = await filmOf(video.id);
  return { video, html: arrange(segments, choice), mediaType: film?.film.mediaType ?? null };
}
