import { entryPath } from "~/features/content/addresses";
import type { ContentIndexer } from "~/features/content/import.server";
import { topicLabels } from "~/features/content/labels";
import { documentsOf, type SearchSource } from "./documents";
import { SEARCH_KINDS, type SearchKind } from "./engine";
import { removeDocuments, replaceDocuments } from "./index.server";
import { refreshWords } from "./words.server";

/** A question with its answer in two lines is what people look for most: on the labelled queries 1.1 is worth 0.02 of MRR. */
const BOOSTS: Partial<Record<SearchKind, number>> = { faq: 1.1 };

const searchKind = (kind: string) => SEARCH_KINDS.find((known) => known === kind);

/** Keeps search in step with the site's own texts, in the transaction that imports them. */
export const contentIndexer: ContentIndexer = {
  async replace(tx, { source }, rendered, manualTitle) {
    const kind = searchKind(source.kind);
    if (!kind) return;
    const { slug, meta } = source;
    const topic = meta.topics[0];
    const described: SearchSource = {
      path: entryPath(source.kind, slug),
      title: kind === "code" ? `${slug}: ${meta.title}` : meta.title,
      context: manualTitle || (topic ? topicLabels[topic] : ""),
      summary: meta.summary,
      keywords: "keywords" in meta ? meta.keywords : "message" in meta ? [meta.message] : [],
      codes: kind === "code" ? [slug] : [],
      stages: meta.stages,
      modalities: meta.modalities,
      topics: meta.topics,
      boost: BOOSTS[kind] ?? 1,
      updatedOn: meta.updated,
      audiences: [],
      sections: rendered.sections,
    };
    await replaceDocuments(tx, kind, slug, documentsOf(described));
  },
  async remove(tx, kind, slug) {
    const known = searchKind(kind);
    if (known) await removeDocuments(tx, known, slug);
  },
  finish: refreshWords,
};
