import { hasMeilisearch, liveIndex, meilisearch, nextIndex } from "../../app/features/search/meilisearch/client.server";
import { rebuildIndex } from "../../app/features/search/meilisearch/rebuild.server";
import { done } from "../../app/features/search/meilisearch/send.server";
import { sql } from "../../db/client.server";
import { placeOf, type Ranker } from "./search-labels";

/** Whether a server answers at MEILISEARCH_URL; says so when it does not, for its figures are then missing. */
export async function reachMeilisearch(): Promise<boolean> {
  if (!hasMeilisearch()) {
    console.log("MEILISEARCH_URL is not set: Meilisearch is not measured\n");
    return false;
  }
  const { pkgVersion } = await meilisearch().getVersion();
  console.log(`Meilisearch ${pkgVersion}`);
  await rebuildIndex();
  return true;
}

const plainIndex = () => `${liveIndex()}-plain`;

interface PlainDocument {
  id: string;
  kind: "guide";
  sourceKey: string;
  url: string;
}

/** Meilisearch as it comes: the same texts, its own settings. */
export async function fillPlainIndex(): Promise<Ranker> {
  const rows = await sql<PlainDocument[]>`
    select id::text, kind, source_key as "sourceKey", path || '#' || anchor as url, title, heading, keywords, summary, body
    from search_documents`;
  const index = meilisearch().index<PlainDocument>(plainIndex());
  await done(index.addDocuments([...rows], { primaryKey: "id" }));
  return async ({ query }) => {
    const { hits } = await index.search(query, { limit: 60 });
    const sources = new Map(hits.map((hit) => [`${hit.kind}:${hit.sourceKey}`, hit] as const).reverse());
    return [...sources.values()].reverse().slice(0, 10).map(placeOf);
  };
}

/** Nothing of a measurement stays on the server. */
export async function forgetMeilisearch(): Promise<void> {
  for (const name of [liveIndex(), nextIndex(), plainIndex()]) await meilisearch().deleteIndexIfExists(name);
}
