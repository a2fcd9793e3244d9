import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { importContent } from "../../app/features/content/import.server";
import { contentIndexer } from "../../app/features/search/content-index.server";
import { searchEngine } from "../../app/features/search/engine.server";
import { words } from "../../app/features/search/text/analyse";
import { refreshWords } from "../../app/features/search/words.server";
import { closeConfirmations } from "../../app/lib/changes/public-change.server";
import { closeRenderers } from "../../app/lib/markdown/pool.server";
import { db, sql } from "../../db/client.server";
import { MODALITIES, STAGES } from "../../db/enums";
import { madeUpQuery, pick, randomFrom, Vocabulary } from "./search-data";
import { fillMadeUp } from "./search-fill";
import {
  type Figures,
  figuresOf,
  isHeldOut,
  type LabelledQuery,
  type Outcome,
  placeOf,
  type Ranker,
  rankAll,
  rankerOf,
  readLabels,
} from "./search-labels";
import { printTable } from "./table";

const LABELS = "test/labels/search-dev.jsonl";
const LEAST = { mrr: 0.8, recall: 0.92 };
const MADE_UP = 100_000;
const VOCABULARY = 40_000;
const QUERIES = 300;
const SLOWEST_MS = 60;

/** Measures the engine on the site's texts, then its speed among 100,000 sections. True when both are good enough. */
export async function run(): Promise<boolean> {
  try {
    await importContent({ folder: path.resolve("content"), indexer: contentIndexer });
    const good = await measureQuality();
    const fast = await measureSpeed();
    return good && fast;
  } finally {
    await Promise.all([closeRenderers(), closeConfirmations(), sql.end({ timeout: 2 })]);
  }
}

async function measureQuality(): Promise<boolean> {
  const labels = readLabels(LABELS);
  await refuseUnknownPages(labels);
  const baseline = await rankAll(labels, plainFullText);
  const outcomes = await rankAll(labels, rankerOf(searchEngine()));
  const rows = [
    ["to_tsvector('italian')", "all", figuresOf(baseline)],
    ["engine", "all", figuresOf(outcomes)],
    ["engine", "tuned on", figuresOf(outcomes.filter(({ label }) => !isHeldOut(label)))],
    ["engine", "held out", figuresOf(outcomes.filter(({ label }) => isHeldOut(label)))],
  ] as const;
  const cells = ({ queries, mrr, recall, deepLinks }: Figures) => [
    String(queries),
    ...[mrr, recall, deepLinks].map((value) => value.toFixed(3)),
  ];
  printTable(
    ["search", "queries", "number", "MRR@10", "recall@5", "right section"],
    rows.map(([name, part, figures]) => [name, part, ...cells(figures)]),
  );
  tellMisses(outcomes.filter(({ label }) => !isHeldOut(label)));
  const { mrr, recall } = figuresOf(outcomes);
  return mrr >= LEAST.mrr && recall >= LEAST.recall;
}

/** Of the queries that may be looked at; the others stay unread. */
function tellMisses(outcomes: Outcome[]): void {
  for (const { label, place, found } of outcomes.filter((outcome) => outcome.place === 0 || outcome.place > 5)) {
    const first = found.slice(0, 3).map(({ page }) => page);
    console.log(`not among the first five (${place || "beyond ten"}): ${label.query} → ${first.join(", ")}`);
  }
}

async function refuseUnknownPages(labels: LabelledQuery[]): Promise<void> {
  const rows = await sql<{ kind: "guide"; sourceKey: string; url: string }[]>`
    select kind, source_key as "sourceKey", path || '#' || anchor as url from search_documents`;
  const known = new Set(rows.map(placeOf).flatMap(({ page, anchor }) => [page, `${page}#${anchor}`]));
  const unknown = labels
    .flatMap(({ exact, acceptable }) => [...exact, ...acceptable])
    .filter((target) => !known.has(target));
  if (unknown.length) throw new Error(`${LABELS} names pages or sections that are not there:\n${unknown.join("\n")}`);
}

/** What PostgreSQL does by itself with the same texts: all words required, stemmed, ranked by ts_rank. */
const plainFullText: Ranker = async (text) => {
  const rows = await sql<{ kind: "guide"; sourceKey: string; url: string }[]>`
    select kind, source_key as "sourceKey", (array_agg(path || '#' || anchor order by rank desc))[1] as url
    from (
      select *, ts_rank(plain, query) as rank
      from search_documents, plainto_tsquery('italian', ${text}) query,
        to_tsvector('italian', concat_ws(' ', title, heading, keywords, summary, body)) plain
      where plain @@ query
    ) matching
    group by kind, source_key order by max(rank) desc limit 10`;
  return rows.map(placeOf);
};

async function measureSpeed(): Promise<boolean> {
  const random = randomFrom(20161310);
  const vocabulary = new Vocabulary(await realWords(), VOCABULARY, random);
  console.log(`adding ${MADE_UP} made-up sections…`);
  await fillMadeUp(MADE_UP, vocabulary, random);
  await db.transaction(refreshWords);
  await sql`vacuum analyze search_documents, search_words, search_stems`;
  const ask = () => {
    const filters = random() < 0.1 ? { stage: pick(STAGES, random) } : {};
    const reader = random() < 0.3 ? { stage: pick(STAGES, random), modality: pick(MODALITIES, random) } : undefined;
    return searchEngine().search({ text: madeUpQuery(vocabulary, random), ...filters, reader });
  };
  for (let warm = 0; warm < 100; warm += 1) await ask();
  const processor = await processorClock();
  const times: number[] = [];
  const busy: number[] = [];
  for (let number = 0; number < QUERIES; number += 1) {
    const [before, worked] = [performance.now(), processor()];
    await ask();
    times.push(performance.now() - before);
    busy.push(processor() - worked);
  }
  const at = (values: number[], share: number) =>
    [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? 0;
  const figures = [at(times, 0.5), at(times, 0.95), at(times, 1), at(busy, 0.5), at(busy, 0.95)];
  printTable(
    [
      "sections",
      "queries",
      "p50 ms",
      "p95 ms",
      "slowest ms",
      "processor p50 ms",
      "processor p95 ms",
      "load of the machine",
    ],
    [[String(MADE_UP), String(QUERIES), ...figures.map((time) => time.toFixed(1)), os.loadavg()[0]?.toFixed(1) ?? ""]],
  );
  return at(times, 0.95) <= SLOWEST_MS;
}

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
