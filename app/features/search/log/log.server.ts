import { and, isNotNull, lt, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { log } from "~/lib/log.server";
import { db } from "~db/client.server";
import { searchLog } from "~db/schema/search";
import type { SearchQuery } from "../engine";
import { isFiltered } from "../schema";
import { keptWords } from "./kept-words";
import { searcherOf } from "./searcher";

/** How long searches are kept. */
export const SEARCH_DAYS = 180;

/** A result that is opened later was not what made the reader stay. */
const OPEN_SECONDS = 60;

/**
 * Writes a search down: its words, the day, how much was found and what kind of reader asked; nobody's name, address or comune.
 * Further pages, filters and orders of the same search are none of their own. `clicked`: a result has been opened already. A search never
 * fails for this.
 */
export async function keepSearch(
  asked: SearchQuery,
  results: number,
  actor: Actor | null,
  clicked = false,
): Promise<void> {
  const isFirst = (asked.page ?? 1) === 1 && !asked.order && !isFiltered(asked);
  const query = isFirst && keptWords(asked.text);
  if (!query) return;
  const { stage = null, modality = null } = asked.reader ?? {};
  const row = { query, stage, modality, searcher: searcherOf(actor), results, clicked };
  await db
    .insert(searchLog)
    .values({
      ...row,
      day: sql`(now() at time zone 'Europe/Rome')::date`,
      openUntil: clicked ? null : soon(OPEN_SECONDS),
    })
    .catch(forgive);
}

/** Somebody has opened a result of the search with these words: of the last such search that is still open. */
export async function keepClick(text: string): Promise<void> {
  const query = keptWords(text);
  if (!query) return;
  await db
    .execute(sql`
      update search_log set clicked = true, open_until = null
      where id = (select id from search_log where query = ${query} and open_until > now() order by id desc limit 1)`)
    .catch(forgive);
}

/** Deletes what is older, and the time of searches whose minute is over. */
export async function forgetSearches(seconds: number): Promise<void> {
  await db.delete(searchLog).where(lt(searchLog.day, sql`(now() - make_interval(secs => ${seconds}))::date`));
  await db
    .update(searchLog)
    .set({ openUntil: null })
    .where(and(isNotNull(searchLog.openUntil), lt(searchLog.openUntil, sql`now()`)));
}

const soon = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

function forgive(error: unknown): void {
  // Its message may hold the query.
  log.warn({ failure: error instanceof Error ? error.name : "unknown" }, "search: not written down");
}
