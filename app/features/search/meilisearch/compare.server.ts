import { sql } from "~db/client.server";
import { hasMeilisearch, liveIndex, meilisearch } from "./client.server";
import { documentId, type MeiliDocument } from "./documents";
import { done, sendChanges } from "./send.server";

/** What the index had that it should not, or not what it should; all of it has been repaired. */
export interface Drift {
  checked: number;
  missing: number;
  outdated: number;
  surplus: number;
}

type Kept = Pick<MeiliDocument, "id" | "source" | "version">;
const AT_ONCE = 1000;

/**
 * Compares identifiers and versions of all sections, sends again what differs and takes out what should not be there. Changes that were not
 * sent yet are sent first, so only real drift is counted.
 */
export async function compareIndex(): Promise<Drift> {
  await sendChanges();
  const kept = await keptDocuments();
  const drift: Drift = { checked: 0, missing: 0, outdated: 0, surplus: 0 };
  const again = new Set<string>();
  const rows = sql<{ kind: string; sourceKey: string; position: number; version: number }[]>`
    select d.kind, d.source_key as "sourceKey", d.position, s.version::float8 as version
    from search_documents d join search_sources s using (kind, source_key)`;
  for await (const some of rows.cursor(AT_ONCE)) {
    for (const { kind, sourceKey, position, version } of some) {
      const id = documentId(kind, sourceKey, position);
      const found = kept.get(id);
      drift.checked += 1;
      if (found?.version !== version) {
        drift[found ? "outdated" : "missing"] += 1;
        again.add(JSON.stringify({ kind, sourceKey }));
      }
      kept.delete(id);
    }
  }
  drift.surplus = kept.size;
  if (kept.size)
    await done(
      meilisearch()
        .index(liveIndex())
        .deleteDocuments([...kept.keys()]),
    );
  if (again.size) {
    await sql`
      update search_sources s set sent_version = 0
      from jsonb_to_recordset(${`[${[...again].join(",")}]`}::text::jsonb) r(kind text, "sourceKey" text)
      where s.kind = r.kind and s.source_key = r."sourceKey"`;
    await sendChanges();
  }
  return drift;
}

async function keptDocuments(): Promise<Map<string, Kept>> {
  const index = meilisearch().index<MeiliDocument>(liveIndex());
  const kept = new Map<string, Kept>();
  for (;;) {
    const fields: (keyof Kept)[] = ["id", "source", "version"];
    const { results } = await index.getDocuments({ fields, limit: AT_ONCE, offset: kept.size });
    for (const document of results) kept.set(document.id, document);
    if (results.length < AT_ONCE) return kept;
  }
}

/** The nightly job. */
export async function compareEveryNight(): Promise<void> {
  if (hasMeilisearch()) await compareIndex();
}
