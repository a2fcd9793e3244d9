import type { Actor } from "~/features/accounts/actor";
import { readableThreads } from "~/features/forum/search.server";
import { audiencesOf } from "./audience";
import type { SearchEngine, SearchHit, SearchResults } from "./engine";

/**
 * An engine for one reader: it finds what is for everybody and what is for them, and looks at threads again before it shows them, so that
 * one that has become reserved a moment ago is in no answer, whether or not its job has run.
 */
export function forReader(engine: SearchEngine, actor: Actor | null): SearchEngine {
  const audiences = audiencesOf(actor);
  return {
    ...engine,
    async search(query) {
      const results = await engine.search({ ...query, audiences });
      const ids = results.hits.flatMap(({ kind, sourceKey }) => (kind === "thread" ? Number(sourceKey) : []));
      if (!ids.length) return results;
      const visible = await readableThreads(ids, actor);
      return without(results, (hit) => hit.kind === "thread" && !visible.has(Number(hit.sourceKey)));
    },
    async suggest(query) {
      const suggestions = await engine.suggest({ ...query, audiences });
      const items = suggestions.groups.flatMap((group) => group.items);
      const visible = await readableThreads(
        items.flatMap(({ kind, sourceKey }) => (kind === "thread" ? Number(sourceKey) : [])),
        actor,
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
