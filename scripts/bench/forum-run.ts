import type { Actor } from "../../app/features/accounts/actor";
import { readFilters } from "../../app/features/forum/list/filters";
import { countThreads, listThreads } from "../../app/features/forum/list/list.server";
import { reply } from "../../app/features/forum/reply/reply.server";
import { threadPage } from "../../app/features/forum/thread/page.server";
import { closeConfirmations } from "../../app/lib/changes/public-change.server";
import { closeRenderers } from "../../app/lib/markdown/pool.server";
import { sql } from "../../db/client.server";
import { queriesOf } from "../../test/support/queries";
import { fillForum } from "./forum-fill";
import { printTable } from "./table";

const ROUNDS = 3;
const ASKED = 200;
const POSTED = 200;
export const BARS = { queries: 3, databaseMs: 15, growth: 1.2, postingMs: 60 };
/** What a clock cannot tell apart on a busy machine. */
const NOISE_MS = 1;

interface Figure {
  queries: number;
  p50: number;
  p95: number;
}

const everybody = { stage: undefined, modality: undefined, query: "" };
const filters = (query: string) => readFilters(new URLSearchParams(query));

/** Measures pages at each size, then posting at the last. True when all is within the bars. */
export async function run(sizes: readonly number[]): Promise<boolean> {
  try {
    const measured = new Map<string, Figure[]>();
    for (const size of sizes) {
      console.log(`${size.toLocaleString("en")} posts…`);
      await fillForum(size);
      for (const [name, ask] of Object.entries(await pages())) {
        measured.set(name, [...(measured.get(name) ?? []), await best(ask)]);
      }
    }
    const rows = [...measured].map(([name, figures]) => rowOf(name, figures));
    const head = sizes.flatMap((size) => [`${size / 1000}k p50 ms`, "p95 ms"]);
    printTable(
      ["page", "queries", ...head, "growth", "bar"],
      rows.map(({ cells }) => cells),
    );
    const posting = await measurePosting();
    printTable(["posting", "messages", "p50 ms", "p95 ms", "bar (p95)"], [posting.cells]);
    return rows.every(({ isGood }) => isGood) && posting.isGood;
  } finally {
    await Promise.all([closeRenderers(), closeConfirmations(), sql.end({ timeout: 2 })]);
  }
}

/** The pages that are measured, each for another thread or another place of a list at each call. */
async function pages(): Promise<Record<string, () => Promise<unknown>>> {
  const ids = (
    await sql<{ id: number }[]>`
    select id::int from threads where visibility = 'pubblica' and last_number = 9 order by md5(id::text) limit ${ASKED}`
  ).map(({ id }) => id);
  const positions = await sql<{ at: number; id: number }[]>`
    select (extract(epoch from last_post_at) * 1000)::float8 as at, id::int from threads order by md5(id::text) limit ${ASKED}`;
  let turn = 0;
  const next = <T>(list: readonly T[]): T => list[turn++ % list.length] as T;
  const signedIn = await actor(1);
  const deep = () => {
    const { at, id } = next(positions);
    return `dopo=${Math.round(at)}-${id}`;
  };
  const list = (query: string, who: Actor | null = null) =>
    Promise.all([listThreads(filters(query), { actor: who, stage: "test" }), countThreads()]);
  return {
    "thread, anonymous": () => threadPage(null, next(ids), {}, everybody),
    "thread, signed in": () => threadPage(signedIn, next(ids), {}, everybody),
    "list, recent": () => list(""),
    "list, deep": () => list(deep()),
    "list, unanswered": () => list("vista=senza-risposta"),
    "list, in my stage": () => list("vista=fase"),
    "list, by code": () => list("codice=EC075"),
    "list, signed in": () => list("", signedIn),
    "list, deep, signed in": () => list(deep(), signedIn),
  };
}

async function best(ask: () => Promise<unknown>): Promise<Figure> {
  const figures: Figure[] = [];
  for (let round = 0; round < ROUNDS; round += 1) figures.push(await measure(ask));
  return figures.reduce((one, other) => (other.p50 < one.p50 ? other : one));
}

async function measure(ask: () => Promise<unknown>): Promise<Figure> {
  for (let warm = 0; warm < 20; warm += 1) await ask();
  const times: number[] = [];
  const asked = await queriesOf(async () => {
    for (let number = 0; number < ASKED; number += 1) {
      const started = performance.now();
      await ask();
      times.push(performance.now() - started);
    }
  });
  return { queries: asked / ASKED, p50: at(times, 0.5), p95: at(times, 0.95) };
}

/** Times hold the whole way of a query from this process and back: an upper bound of the database's own. */
function rowOf(name: string, figures: Figure[]) {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) throw new Error("nothing was measured");
  const growth = last.p50 / first.p50;
  const isFlat = growth <= BARS.growth || last.p50 - first.p50 <= NOISE_MS;
  const isGood = last.queries <= BARS.queries && last.p50 <= BARS.databaseMs && isFlat;
  const cells = [name, last.queries.toFixed(1), ...figures.flatMap(({ p50, p95 }) => [p50.toFixed(1), p95.toFixed(1)])];
  return {
    isGood,
    cells: [...cells, growth.toFixed(2), `≤ ${BARS.queries}, ≤ ${BARS.databaseMs} ms, ≤ ${BARS.growth}`],
  };
}

/** Answers as a form sends them, rendering and everything that is told included. */
async function measurePosting() {
  const [thread] = await sql<
    { id: number }[]
  >`select id::int from threads where visibility = 'pubblica' order by id desc limit 1`;
  const writers = await Promise.all(Array.from({ length: 20 }, (_, index) => actor(index + 1)));
  const times: number[] = [];
  for (let number = 0; number < POSTED + 10; number += 1) {
    const writer = writers[number % writers.length] as Actor;
    const testo = `Risposta di prova ${number}: anche da noi EC075, vedi [la guida](/faq/pin-bloccato).\n\n${"Corretta la scheda, l'esito non torna. ".repeat(20)}\n\n\`\`\`xml\n<a>${number}</a>\n\`\`\``;
    const started = performance.now();
    await reply(writer, thread?.id ?? 0, { testo, comune: String(writer.comuneId) }, { files: [] }, "127.0.0.1");
    if (number >= 10) times.push(performance.now() - started);
  }
  const [p50, p95] = [at(times, 0.5), at(times, 0.95)];
  const cells = ["answer, rendered", String(POSTED), p50.toFixed(1), p95.toFixed(1), `≤ ${BARS.postingMs}`];
  return { isGood: p95 <= BARS.postingMs, cells };
}

/** Somebody of a comune, as a request of theirs is known. */
async function actor(number: number): Promise<Actor> {
  const [found] = await sql<{ personId: number; comuneId: number; name: string; istat: string }[]>`
    select a.person_id::int as "personId", a.comune_id::int as "comuneId", c.name, c.istat from bench_authors a
    join comuni c on c.id = a.comune_id where a.number = ${number}`;
  if (!found) throw new Error("there is no such author");
  const { personId, comuneId, name, istat } = found;
  const none = { authorityId: null, authorityName: null, provinceCodes: [], vendorId: null, vendorName: null };
  const membership = { id: 0, role: "operatore" as const, comuneId, comuneName: name, comuneIstat: istat, ...none };
  const known = { sessionId: 0, name: "", email: "", unread: 0, hasPassword: false, hasSecondFactor: false };
  return { personId, comuneId, memberships: [membership], ...known };
}

function at(values: number[], share: number): number {
  return [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? 0;
}
