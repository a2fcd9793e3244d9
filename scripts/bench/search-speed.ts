import { readFileSync } from "node:fs";
import os from "node:os";
import type { MultiSearchQuery } from "meilisearch";
import type { SearchEngine } from "../../app/features/search/engine";
import { meilisearch } from "../../app/features/search/meilisearch/client.server";
import { meilisearchEngine } from "../../app/features/search/meilisearch/engine.server";
import { rebuildIndex } from "../../app/features/search/meilisearch/rebuild.server";
import { postgresEngine } from "../../app/features/search/postgres/engine.server";
import { words } from "../../app/features/search/text/analyse";
import { refreshWords } from "../../app/features/search/words.server";
import { db, sql } from "../../db/client.server";
import { MODALITIES, STAGES } from "../../db/enums";
import { madeUpQuery, pick, type Random, randomFrom, Vocabulary } from "./search-data";
import { fillMadeUp } from "./search-fill";
import { printTable } from "./table";

const VOCABULARY = 40_000;
const QUERIES = 300;
/** At 100,000 sections: PostgreSQL in all; Meilisearch beyond what the server itself says it took. */
const SLOWEST_MS = 40;
const MOST_BESIDE_MS = 15;

const at = (values: number[], share: number) =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? 0;

/** Adds made-up sections up to each of the sizes and times the same queries by each engine. True when they are quick enough. */
export async function measureSpeed(sizes: number[], withMeilisearch: boolean): Promise<boolean> {
  if (!sizes.length) return true;
  const random = randomFrom(20161310);
  const vocabulary = new Vocabulary(await realWords(), VOCABULARY, random);
  const rows: string[][] = [];
  let isQuick = true;
  let made = 0;
  for (const size of sizes) {
    console.log(`adding made-up sections up to ${size}…`);
    await fillMadeUp(made, size, vocabulary, random);
    made = size;
    await db.transaction(refreshWords);
    await sql`vacuum analyze search_documents, search_words, search_stems`;
    const postgres = await timeQueries(postgresEngine, vocabulary, randomFrom(size));
    rows.push(["PostgreSQL", String(size), ...cells(postgres)]);
    if (size === 100_000 && at(postgres.times, 0.95) > SLOWEST_MS) isQuick = false;
    if (!withMeilisearch) continue;
    await numberSources();
    await rebuildIndex();
    const meili = await timeQueries(meilisearchEngine, vocabulary, randomFrom(size));
    rows.push(["Meilisearch", String(size), ...cells(meili)]);
    if (size === 100_000 && at(meili.beside, 0.95) > MOST_BESIDE_MS) isQuick = false;
  }
  printTable(
    ["engine", "sections", "p50 ms", "p95 ms", "slowest ms", "beside Meilisearch p95 ms", "processor p50 ms", "load"],
    rows,
  );
  return isQuick;
}

interface Timed {
  times: number[];
  /** What is left when the time that Meilisearch says it took is taken away. */
  beside: number[];
  processor: number[];
}

const cells = ({ times, beside, processor }: Timed): string[] => [
  ...[at(times, 0.5), at(times, 0.95), at(times, 1)].map((time) => time.toFixed(1)),
  beside.length ? at(beside, 0.95).toFixed(1) : "",
  at(processor, 0.5).toFixed(1),
  os.loadavg()[0]?.toFixed(1) ?? "",
];

async function timeQueries(engine: SearchEngine, vocabulary: Vocabulary, random: Random): Promise<Timed> {
  const ask = () => {
    const filters = random() < 0.1 ? { stage: pick(STAGES, random) } : {};
    const reader = random() < 0.3 ? { stage: pick(STAGES, random), modality: pick(MODALITIES, random) } : undefined;
    return engine.search({ text: madeUpQuery(vocabulary, random), ...filters, reader });
  };
  const serverTime = engine === meilisearchEngine ? watchServer() : undefined;
  for (let warm = 0; warm < 100; warm += 1) await ask();
  const processor = await processorClock();
  const timed: Timed = { times: [], beside: [], processor: [] };
  for (let number = 0; number < QUERIES; number += 1) {
    const [before, worked, served] = [performance.now(), processor(), serverTime?.() ?? 0];
    await ask();
    const time = performance.now() - before;
    timed.times.push(time);
    if (serverTime) timed.beside.push(time - (serverTime() - served));
    timed.processor.push(processor() - worked);
  }
  return timed;
}

/**
 * Milliseconds that the server says its searches have taken so far, to the hundredth of one: `processingTimeMs` has whole ones only, cut
 * off for each of the queries of a search.
 */
function watchServer(): () => number {
  const client = meilisearch();
  const original = client.multiSearch.bind(client);
  let spent = 0;
  client.multiSearch = (async ({ queries }: { queries: MultiSearchQuery[] }) => {
    const detailed = queries.map((query) => ({ ...query, showPerformanceDetails: true }));
    const answer = await original({ queries: detailed });
    // Each of the results says what the request has taken up to it.
    spent += milliseconds(answer.results.at(-1)?.performanceDetails?.search);
    return answer;
  }) as typeof original;
  return () => spent;
}

/** A duration as the server writes it: `1.24s`, `10.60ms`, `52.00µs`. */
function milliseconds(written: unknown): number {
  const [, figure, unit] = /^([\d.]+)(s|ms|µs)$/.exec(String(written)) ?? [];
  if (!figure) throw new Error(`Meilisearch says no time that can be read: ${written}`);
  return Number(figure) * (unit === "s" ? 1_000 : unit === "ms" ? 1 : 0.001);
}

/** Made-up sections are written past the code that numbers changes. */
const numberSources = () => sql`
  insert into search_sources (kind, source_key, version)
  select kind, source_key, nextval('search_versions') from search_documents group by kind, source_key on conflict do nothing`;

/**
 * Milliseconds of processor spent so far by this process and by the database's: what a search costs when the machine is busy with other
 * things and its duration says little. Linux only; 0 elsewhere.
 */
async function processorClock(): Promise<() => number> {
  const backends = await sql<{ file: string }[]>`
    select '/proc/' || pid || '/schedstat' as file from pg_stat_activity where application_name = 'anpr-supporto'`;
  const spent = (file: string) => Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6;
  return () => {
    try {
      return backends.reduce((sum, { file }) => sum + spent(file), spent("/proc/self/schedstat"));
    } catch {
      return 0;
    }
  };
}

/** The words of the site's texts, the commonest first. */
async function realWords(): Promise<string[]> {
  const rows = await sql<
    { text: string }[]
  >`select concat_ws(' ', title, heading, summary, body) as text from search_documents`;
  const counts = new Map<string, number>();
  for (const { text } of rows) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}
