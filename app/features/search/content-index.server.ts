import { entryPath } from "~/features/content/addresses";
import { DOCUMENT_FILE_ANCHOR, filesOfDocument } from "~/features/content/details";
import type { ContentIndexer } from "~/features/content/import.server";
import { topicLabels } from "~/features/content/labels";
import { keptFileText } from "~/features/uploads/file-text.server";
import type { Tx } from "~db/client.server";
import { documentsOf, type SearchSource } from "./documents";
import { SEARCH_KINDS } from "./engine";
import { removeDocuments, replaceDocuments } from "./index.server";
import { refreshWords } from "./words.server";

const searchKind = (kind: string) => SEARCH_KINDS.find((known) => known === kind);

type Meta = Parameters<ContentIndexer["replace"]>[1]["source"]["meta"];

/** What is searched and not shown: other words for a question, what ANPR answers, the number of a law. */
function keywordsOf(meta: Meta): string[] {
  if ("keywords" in meta) return meta.keywords;
  if ("message" in meta) return [meta.message];
  return "issuer" in meta ? [`${meta.issuer} ${meta.number ?? ""}`] : [];
}

/** Longer parts would be ranked as one, and a word found nowhere in particular. */
const PART = 8_000;

/** What the file of a document in use says, in parts; where it is opened is where they lead. */
async function fileSections(tx: Tx, meta: Meta): Promise<SearchSource["sections"]> {
  const [file] = "issuer" in meta ? filesOfDocument(meta) : [];
  if (!file) return [];
  const words = (await keptFileText(tx, file.id)).replace(/\s+/g, " ").trim();
  const parts = words.match(new RegExp(`.{1,${PART}}(?= |$)|.{${PART}}`, "gu")) ?? [];
  return parts.map((text) => ({ anchor: DOCUMENT_FILE_ANCHOR, heading: file.name, text: text.trim() }));
}

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
      keywords: keywordsOf(meta),
      codes: kind === "code" ? [slug] : [],
      stages: meta.stages,
      modalities: meta.modalities,
      topics: meta.topics,
      boost: 1,
      updatedOn: meta.updated,
      solved: null,
      audiences: [],
      sections: [...rendered.sections, ...(await fileSections(tx, meta))],
    };
    await replaceDocuments(tx, kind, slug, documentsOf(described));
  },
  async remove(tx, kind, slug) {
    const known = searchKind(kind);
    if (known) await removeDocuments(tx, known, slug);
  },
  finish: refreshWords,
};
