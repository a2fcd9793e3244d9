import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { actorOf } from "../../app/features/accounts/joining/testing";
import { progressOf } from "../../app/features/notices/managing/progress.server";
import { makeNotice } from "../../app/features/notices/testing";
import { importRegistry } from "../../app/features/registry/import.server";
import { closeConfirmations } from "../../app/lib/changes/public-change.server";
import { bundleMarkdownWorker } from "../../app/lib/markdown/bundle-worker";
import { closeRenderers } from "../../app/lib/markdown/pool.server";
import { sql } from "../../db/client.server";
import { printTable } from "./table";

/** Fewer for a look while other programs want the machine: `npm run bench:notices -- 2000`. */
const RECIPIENTS = Number(process.argv[2] ?? 10_000);
/** Seconds from the author's button to the last mail that the server has taken. */
const BAR_S = 120;
/** Megabytes by which the process that works may grow between the first and the last fifth of the mails. */
const BAR_MB = 40;
const GIVE_UP_S = 600;

interface Sample {
  at: number;
  told: number;
  sent: number;
  megabytes: number;
  /** Seconds of processor the worker has used. */
  work: number;
}

/** Sends the notice, prints time, memory and progress as its author sees it; false when a bar is not reached. */
export async function run(): Promise<boolean> {
  process.env.MARKDOWN_WORKER = path.join(process.env.DATA_DIR ?? "", "markdown-worker.js");
  await bundleMarkdownWorker(process.env.MARKDOWN_WORKER);
  const server = await mailServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  const author = await prepare();
  const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    if (worker.stderr) await once(worker.stderr, "data");
    const started = performance.now();
    const noticeId = await makeNotice(await actorOf(author), { importanza: "importante" });
    const samples = await watch(noticeId, worker, started);
    return report(samples, server);
  } finally {
    worker.kill("SIGKILL");
    server.close();
    await Promise.all([closeConfirmations(), closeRenderers(), sql.end()]);
  }
}

/** Takes every mail and remembers only how many, and to how many mailboxes. */
async function mailServer() {
  const mailboxes = new Set<string>();
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      stream.resume();
      stream.once("end", () => {
        received += 1;
        for (const { address } of session.envelope.rcptTo) mailboxes.add(address);
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => server.close(() => {}), figures: () => ({ received, mailboxes: mailboxes.size }) };
}

/** People in all comuni: a referente in each, operatori in the first ones. Gives the author of the notice. */
async function prepare(): Promise<number> {
  await importRegistry();
  await sql`
    with added as (
      insert into people (email, name) select 'persona.' || n || '@comune.example', 'Persona ' || n
      from generate_series(1, ${RECIPIENTS - 1}) n returning id),
    placed as (select id, row_number() over (order by id) as n from added),
    places as (select id, row_number() over (order by id) as n, count(*) over () as total from comuni where ceased_on is null)
    insert into memberships (person_id, role, comune_id)
    select p.id, case when p.n <= c.total then 'referente' else 'operatore' end, c.id
    from placed p join places c on c.n = 1 + (p.n - 1) % c.total`;
  const [author] =
    await sql`insert into people (email, name) values ('bench@interno.example', 'Bench') returning id::int`;
  await sql`insert into memberships (person_id, role) values (${author?.id}, 'ministero')`;
  await sql`analyze`;
  return author?.id;
}

/** What the author's page says, twice a second, until all have been written to. */
async function watch(noticeId: number, worker: ChildProcess, started: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (;;) {
    const [notice] = await sql`select event_id::int from notices where id = ${noticeId}`;
    const { told, sent } = await progressOf(notice?.event_id ?? null);
    const at = (performance.now() - started) / 1000;
    const isOver = worker.exitCode !== null || worker.signalCode !== null;
    if (!isOver) samples.push({ at, told, sent, ...readUse(worker) });
    if (sent >= RECIPIENTS || at > GIVE_UP_S || isOver) return samples;
    await pause(500);
  }
}

/** Resident memory and processor time of a process, as Linux counts them. */
function readUse({ pid }: ChildProcess): Pick<Sample, "megabytes" | "work"> {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  // The 14th and 15th field, in hundredths of a second; the second one is a name in brackets.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return { megabytes: Number(kilobytes) / 1024, work: (Number(fields[11]) + Number(fields[12])) / 100 };
}

function report(samples: readonly Sample[], server: Awaited<ReturnType<typeof mailServer>>): boolean {
  const last = samples.at(-1);
  const { received, mailboxes } = server.figures();
  const fifth = (from: number) =>
    samples.filter(({ sent }) => sent >= from * RECIPIENTS && sent < (from + 0.2) * RECIPIENTS);
  const average = (some: readonly Sample[]) => some.reduce((sum, { megabytes }) => sum + megabytes, 0) / some.length;
  const growth = average(fifth(0.8)) - average(fifth(0.1));
  const steps = new Set(samples.map(({ sent }) => sent)).size;
  const isRising = samples.every(({ sent }, index) => sent >= (samples[index - 1]?.sent ?? 0));
  printTable(
    ["one notice", "figure", "bar"],
    [
      ["people told", String(last?.told), String(RECIPIENTS)],
      ["mails taken by the server", String(received), String(RECIPIENTS)],
      ["mailboxes", String(mailboxes), String(RECIPIENTS)],
      ["seconds from the button to the last mail", (last?.at ?? 0).toFixed(1), `≤ ${BAR_S}`],
      ["processor of the worker (seconds)", (last?.work ?? 0).toFixed(1), ""],
      ["memory of the worker, most (MB)", Math.max(...samples.map(({ megabytes }) => megabytes)).toFixed(0), ""],
      ["its growth from the first to the last mails (MB)", growth.toFixed(0), `≤ ${BAR_MB}`],
      ["different states of progress seen", String(steps), "≥ 10, rising"],
    ],
  );
  const isWhole = received === RECIPIENTS && mailboxes === RECIPIENTS && last?.told === RECIPIENTS;
  return isWhole && last.at <= BAR_S && growth <= BAR_MB && steps >= 10 && isRising;
}
