import { ne, sql } from "drizzle-orm";
import { entryOfPage, listEntries } from "~/features/content/queries.server";
import type { Choice } from "~/lib/choice";
import { arrange } from "~/lib/markdown/arrange";
import type { Topic } from "~db/enums";
import { entries } from "~db/schema/content";

/** The most helpful first, then by title. */
const helpfulFirst = sql`${entries.helpfulYes} desc, ${entries.title}`;

export function listFaq(choice: Choice, topic?: Topic) {
  return listEntries("faq", { stage: choice.stage, modality: choice.modality, topic, orderBy: helpfulFirst });
}

/** A question with its answer, and a few others on the same first topic. */
export async function readFaq(slug: string, choice: Choice) {
  const entry = await entryOfPage("faq", slug, "Questa domanda non c'è, o è stata tolta.");
  const { segments, ...faq } = entry;
  const topic = faq.topics[0];
  const others = topic
    ? await listEntries("faq", { topic, where: ne(entries.slug, slug), orderBy: helpfulFirst, limit: 6 })
    : [];
  return { faq, html: arrange(segments, choice), topic: topic ?? null, others };
}
