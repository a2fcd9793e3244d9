import { meilisearchEngine } from "../../app/features/search/meilisearch/engine.server";
import { postgresEngine } from "../../app/features/search/postgres/engine.server";
import { sql } from "../../db/client.server";
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
import { fillPlainIndex } from "./search-meilisearch";
import { printTable } from "./table";

const LABELS = "test/labels/search-dev.jsonl";
const LEAST = { mrr: 0.8, recall: 0.92 };

const isAnswered = ({ label }: Outcome) => label.exact.length > 0;

/** Ranks the labelled queries by each engine, blind and knowing who asks. True when every engine of ours is good enough. */
export async function measureQuality(withMeilisearch: boolean): Promise<boolean> {
  const labels = readLabels(LABELS);
  await refuseUnknownPages(labels);
  const rankers: [name: string, ranker: Ranker, ours: boolean][] = [
    ["to_tsvector('italian')", plainFullText, false],
    ["PostgreSQL, ours", rankerOf(postgresEngine, false), true],
    ["PostgreSQL, ours, aware", rankerOf(postgresEngine, true), true],
  ];
  if (withMeilisearch) {
    rankers.push(
      ["Meilisearch as it comes", await fillPlainIndex(), false],
      ["Meilisearch, ours", rankerOf(meilisearchEngine, false), true],
      ["Meilisearch, ours, aware", rankerOf(meilisearchEngine, true), true],
    );
  }
  const rows: string[][] = [];
  let isGood = true;
  for (const [name, ranker, ours] of rankers) {
    const all = await rankAll(labels, ranker);
    const outcomes = all.filter(isAnswered);
    const parts: [string, Outcome[]][] = [
      ["all", outcomes],
      ["tuned on", outcomes.filter(({ label }) => !isHeldOut(label))],
      ["held out", outcomes.filter(({ label }) => isHeldOut(label))],
      ["with those nothing answers", all],
    ];
    for (const [part, some] of ours ? parts : parts.slice(0, 1)) rows.push([name, part, ...cells(figuresOf(some))]);
    const { mrr, recall } = figuresOf(outcomes);
    if (ours && (mrr < LEAST.mrr || recall < LEAST.recall)) isGood = false;
    if (name === "PostgreSQL, ours") tellMisses(outcomes.filter(({ label }) => !isHeldOut(label)));
  }
  printTable(["search", "queries", "number", "MRR@10", "nDCG@10", "recall@5", "right section"], rows);
  return isGood;
}

const cells = ({ queries, mrr, ndcg, recall, deepLinks }: Figures) => [
  String(queries),
  ...[mrr, ndcg, recall, deepLinks].map((value) => value.toFixed(3)),
];

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
const plainFullText: Ranker = async ({ query: text }) => {
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
