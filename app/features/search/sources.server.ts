import { sql } from "drizzle-orm";
import { publicThreads, threadDocument } from "~/features/forum/search.server";
import type { JobPayloads } from "~/features/jobs/payloads";
import { noticeDocument } from "~/features/notices/search.server";
import { db, type Tx } from "~db/client.server";
import { documentsOf } from "./documents";
import type { SearchEngine, SearchHit, SearchResults } from "./engine";
import { removeDocuments, replaceDocuments } from "./index.server";
import { refreshWords } from "./words.server";

/** A thread with a solution is worth as much as a guide; one still open a little less. */
const BOOSTS = { solved: 1, open: 0.85 };

/** The job `search.index`: the rows of a source as it is now. Two jobs for one source wait for each other. */
export async function indexSource({ kind, id }: JobPayloads["search.index"]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`search ${kind} ${id}`}, 0))`);
    if (kind === "notice") return indexNotice(tx, id);
    const found = await threadDocument(tx, id);
    const key = String(id);
    if (!found) return removeDocuments(tx, kind, key);
    const { stage, modality, isSolved, body, ...shown } = found;
    const document = {
      ...shown,
      keywords: [],
      stages: stage ? [stage] : [],
      modalities: modality ? [modality] : [],
      topics: [],
      boost: isSolved ? BOOSTS.solved : BOOSTS.open,
      sections: [{ anchor: null, heading: null, text: body }],
    };
    await replaceDocuments(tx, kind, key, documentsOf(document));
  });
}

/** A notice written in the site, by the number of its text; those of files come with the import. */
async function indexNotice(tx: Tx, entryId: number): Promise<void> {
  const found = await noticeDocument(tx, entryId);
  if (!found) return;
  const { slug, isInForce, ...shown } = found;
  if (!isInForce) return removeDocuments(tx, "notice", slug);
  const source = { ...shown, context: "", keywords: [], codes: [], topics: [], boost: 1 };
  await replaceDocuments(tx, "notice", slug, documentsOf(source));
}

/** The job `search.forget`: the same, and words no text has any more are neither completed nor taken for misspelled. */
export async function forgetSource(source: JobPayloads["search.forget"]): Promise<void> {
  await indexSource(source);
  await db.transaction(refreshWords);
}

/**
 * An engine whose threads are looked at again before they are shown: one that has become reserved a moment ago is in no answer,
 * whether or not its job has run.
 */
export function onlyPublicThreads(engine: SearchEngine): SearchEngine {
  return {
    ...engine,
    async search(query) {
      const results = await engine.search(query);
      const ids = results.hits.flatMap(({ kind, sourceKey }) => (kind === "thread" ? Number(sourceKey) : []));
      if (!ids.length) return results;
      const visible = await publicThreads(ids);
      return without(results, (hit) => hit.kind === "thread" && !visible.has(Number(hit.sourceKey)));
    },
    async suggest(query) {
      const suggestions = await engine.suggest(query);
      const items = suggestions.groups.flatMap((group) => group.items);
      const visible = await publicThreads(
        items.flatMap(({ kind, sourceKey }) => (kind === "thread" ? Number(sourceKey) : [])),
      );
      const groups = suggestions.groups.map(({ kind, items: lines }) => ({
        kind,
        items: lines.filter((item) => item.kind !== "thread" || visible.has(Number(item.sourceKey))),
      }));
      return { ...suggestions, groups: groups.filter((group) => group.items.length > 0) };
    },
  };
}

function without(results: SearchResults, isGone: (hit: SearchHit) => boolean): SearchResults {
  const hits = results.hits.filter((hit) => !isGone(hit));
  const gone = results.hits.length - hits.length;
  if (!gone) return results;
  const kind = { ...results.facets.kind, thread: Math.max(0, results.facets.kind.thread - gone) };
  return { ...results, hits, total: results.total - gone, facets: { ...results.facets, kind } };
}
