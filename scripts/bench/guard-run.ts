import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { inspect as Inspect } from "../../app/features/guard/inspect";
import { pdfText } from "../../app/lib/pdf/text.server";
import { cleanPosts } from "./guard-data/clean";
import { pdfPositives } from "./guard-data/in-pdf";
import type { Positive } from "./guard-data/positive";
import { positives } from "./guard-data/positives";
import { HINTS, NOTHING } from "./guard-data/verdicts";
import { printTable } from "./table";

const MOST_FALSE_ALARMS = 0.02;
const TEXTS = 120;

export interface Score {
  rows: Map<string, { posts: number; caught: number }>;
  missed: string[];
  clean: number;
  alarms: string[];
  /** Texts that have another verdict than they must have. */
  wrong: string[];
  isGood: boolean;
}

/** How many of the posts with something in them are stopped for it, and how many of the clean ones get any finding at all. */
export function measure(inspect: typeof Inspect, posts: readonly Positive[]): Score {
  const rows: Score["rows"] = new Map();
  const missed: string[] = [];
  for (const { text, kind, from } of posts) {
    const isCaught = inspect(text).some((finding) => finding.kind === kind && finding.certainty === "sure");
    const row = rows.get(from) ?? { posts: 0, caught: 0 };
    rows.set(from, { posts: row.posts + 1, caught: row.caught + (isCaught ? 1 : 0) });
    if (!isCaught) missed.push(`${kind} (${from}): ${JSON.stringify(text)}`);
  }
  const clean = [...cleanPosts(), ...siteTexts()];
  const alarms = clean.flatMap((text) => {
    const found = inspect(text);
    return found.length
      ? [`${found.map(({ kind, start, end }) => `${kind} «${text.slice(start, end)}»`).join(", ")}`]
      : [];
  });
  const wrong = [
    ...HINTS.filter(
      (text) => inspect(text).length !== 1 || inspect(text).some(({ certainty }) => certainty === "sure"),
    ),
    ...NOTHING.filter((text) => inspect(text).length > 0),
  ];
  const isGood = !missed.length && !wrong.length && alarms.length <= clean.length * MOST_FALSE_ALARMS;
  return { rows, missed, clean: clean.length, alarms, wrong, isGood };
}

/** All posts with something in them; documents as the reader of PDFs gives them. */
export async function allPositives(): Promise<Positive[]> {
  const documents: Positive[] = [];
  for (const { kind, content } of pdfPositives())
    documents.push({ kind, from: "PDF documents", text: await pdfText(content) });
  return [...positives(), ...documents];
}

/** Questions and codes of the site: technical prose about the same matters. */
function siteTexts(): string[] {
  const all = ["faq", "codici"].flatMap((folder) => {
    const here = path.join("content", folder);
    return readdirSync(here)
      .filter((name) => name.endsWith(".md"))
      .map((name) => readFileSync(path.join(here, name), "utf8"));
  });
  return all.slice(0, TEXTS);
}

export function print({ rows, missed, clean, alarms, wrong }: Score): void {
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
  const list = [...rows].map(([name, { posts, caught }]) => [
    name,
    String(posts),
    String(caught),
    share(caught, posts),
  ]);
  const posts = [...rows.values()].reduce((sum, row) => sum + row.posts, 0);
  printTable(
    ["posts with personal data", "posts", "stopped", "share"],
    [...list, ["all (bar: 100 %)", String(posts), String(posts - missed.length), share(posts - missed.length, posts)]],
  );
  printTable(
    ["clean posts", "posts", "with a finding", "share (bar: ≤ 2 %)"],
    [["technical", String(clean), String(alarms.length), share(alarms.length, clean)]],
  );
  const verdicts = HINTS.length + NOTHING.length;
  printTable(
    ["exact verdicts", "texts", "right (bar: all)"],
    [["hints and nothing", String(verdicts), String(verdicts - wrong.length)]],
  );
  for (const text of wrong) console.log(`wrong verdict: ${JSON.stringify(text)}`);
  for (const line of missed) console.log(`missed: ${line}`);
  for (const line of alarms) console.log(`false alarm: ${line}`);
}
