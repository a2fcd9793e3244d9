import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { eq, sql as query } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codeOf, makeLink } from "~/features/accounts/links.server";
import { emit } from "~/features/jobs/emit.server";
import { closeMail } from "~/lib/mail/transport.server";
import { db, sql } from "~db/client.server";
import { outgoing } from "~db/schema/kernel";
import { empty } from "../../../test/support/empty";
import { MailServer } from "../../../test/support/mail-server";
import { until } from "../../../test/support/waiting";
import { deliverEvent } from "./deliver.server";
import { sendMany, sendOutgoing } from "./send.server";

const mail = new MailServer();
const { received } = mail;

beforeAll(async () => {
  await mail.listen();
  process.env.SMTP_URL = mail.url;
});

afterAll(async () => {
  closeMail();
  await mail.close();
});

beforeEach(async () => {
  received.length = 0;
  mail.onReceived = () => {};
  await empty("outgoing, events, graphile_worker._private_jobs");
});

async function linkFor(email: string): Promise<string> {
  const link = await db.transaction(async (tx) => {
    const made = await makeLink(tx, { purpose: "password", email });
    await emit(tx, { name: "link.created", payload: { linkId: made.id } });
    return made;
  });
  return codeOf(link);
}

async function deliverAll(): Promise<number[]> {
  const known = await sql`select id from events order by id`;
  for (const { id } of known) await deliverEvent({ eventId: Number(id) });
  return (await sql`select id from outgoing order by id`).map(({ id }) => Number(id));
}

describe("a mail server", () => {
  test("receives both parts in Italian, with a stable Message-ID and signs that a program writes", async () => {
    const code = await linkFor("mario.rossi@comune.example");
    const [id = 0] = await deliverAll();
    await sendOutgoing({ outgoingId: id });
    const parsed = received[0]?.parsed;
    const [row] = await db.select().from(outgoing).where(eq(outgoing.id, id));
    expect(parsed?.subject).toBe("Scegli una nuova password");
    expect(parsed?.text).toContain(code);
    expect(parsed?.html).toContain(code);
    expect(parsed?.messageId).toBe(row?.messageId);
    expect(parsed?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(row?.sentAt).not.toBeNull();
  });

  test.each(["a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "Anna <a@b.example>"])(
    "is never asked to write to «%s»",
    async (address) => {
      await linkFor("mario.rossi@comune.example");
      const [id = 0] = await deliverAll();
      await db.update(outgoing).set({ address }).where(eq(outgoing.id, id));
      await db.execute(query`update links set email = ${address}`);
      await sendOutgoing({ outgoingId: id });
      expect(received).toHaveLength(0);
      const [row] = await db.select().from(outgoing).where(eq(outgoing.id, id));
      expect([row?.sentAt, row?.failedAt === null]).toEqual([null, false]);
    },
  );

  test("that refuses the mailbox for good is asked once; one that does not answer, again", async () => {
    await linkFor("nessuno@comune.example");
    const [id = 0] = await deliverAll();
    await sendOutgoing({ outgoingId: id });
    const [refused] = await db.select().from(outgoing).where(eq(outgoing.id, id));
    expect(refused?.failedAt).not.toBeNull();

    await linkFor("anna.bianchi@comune.example");
    const waiting = (await deliverAll()).at(-1) ?? 0;
    closeMail();
    await mail.pause();
    await expect(sendOutgoing({ outgoingId: waiting })).rejects.toThrow();
    const [kept] = await db.select().from(outgoing).where(eq(outgoing.id, waiting));
    expect([kept?.sentAt, kept?.failedAt]).toEqual([null, null]);
    await mail.listen();
    await sendOutgoing({ outgoingId: waiting });
    expect(received.map(({ to }) => to)).toEqual(["anna.bianchi@comune.example"]);
  });
});

describe("a mail server that goes away while many are written to", () => {
  test("loses none and doubles none once it is back", async () => {
    for (let index = 0; index < 12; index += 1) await linkFor(`persona.${index}@comune.example`);
    await linkFor("nessuno@comune.example");
    const outgoingIds = await deliverAll();
    mail.onReceived = () => {
      mail.isGoingDown = received.length >= 5;
    };
    await expect(sendMany({ outgoingIds })).rejects.toThrow();
    closeMail();
    await mail.pause();
    await expect(sendMany({ outgoingIds })).rejects.toThrow();
    expect(received).toHaveLength(5);
    mail.isGoingDown = false;
    mail.onReceived = () => {};
    await mail.listen();
    await sendMany({ outgoingIds });
    expect(received).toHaveLength(12);
    expect(new Set(received.map(({ to }) => to)).size).toBe(12);
    expect(await sql`select failure from outgoing where failed_at is not null`).toEqual([{ failure: "SMTP 550" }]);
  });

  test("what it cannot take for one mailbox now is tried again alone, and holds up nobody", async () => {
    for (const name of ["piena", "anna", "bruno"]) await linkFor(`${name}@comune.example`);
    await sendMany({ outgoingIds: await deliverAll() });
    expect(received).toHaveLength(2);
    const [waiting] = await sql`select address from outgoing where sent_at is null and failed_at is null`;
    expect(waiting).toEqual({ address: "piena@comune.example" });
    expect(
      await sql`select 1 from graphile_worker.jobs where task_identifier = 'mail.send' and key like 'mail %'`,
    ).toHaveLength(1);
  });
});

describe("the drill: a process that sends mails is killed", () => {
  const MAILS = 100;
  const KILLS = 3;
  const workers: ChildProcess[] = [];

  afterAll(() => {
    for (const worker of workers) worker.kill("SIGKILL");
  });

  function startWorker(): ChildProcess {
    const env = { ...process.env, NODE_ENV: "test" as const, LOG_LEVEL: "silent" };
    const worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], { env, stdio: "ignore" });
    workers.push(worker);
    return worker;
  }

  test("no mail is lost, and each kill repeats at most one, with the same Message-ID", async () => {
    // Half of them by themselves, half of them a notice to many, of which a job sends a hundred.
    // Read after the address of the mail server is known: the configuration is read once.
    const { emptyNotices, makeNotice } = await import("~/features/notices/testing");
    const { makeActor } = await import("~/features/accounts/joining/testing");
    await emptyNotices();
    const author = await makeActor("ministero");
    await sql`with added as (insert into people (email, name) select 'sogei.' || n || '@sogei.example', 'Persona'
      from generate_series(1, ${MAILS / 2 - 1}) n returning id)
      insert into memberships (person_id, role) select id, 'agente' from added`;
    for (let index = 0; index < MAILS / 2; index += 1) await linkFor(`link.${index}@comune.example`);
    await makeNotice(author);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const worker = startWorker();
      const killed = once(worker, "exit");
      // In the middle of its work: the server has just taken a mail, and nobody has written it down.
      mail.onReceived = () => {
        if (received.length >= (kill * MAILS) / (KILLS + 1)) worker.kill("SIGKILL");
      };
      await killed;
    }
    mail.onReceived = () => {};
    const last = startWorker();
    await until(
      "all are sent",
      async () => (await sql`select 1 from outgoing where sent_at is not null`).length === MAILS,
      60,
    );
    last.kill("SIGKILL");

    const ids = received.map(({ parsed }) => parsed.messageId);
    const mailboxes = new Set(received.map(({ to }) => to));
    const duplicates = received.length - new Set(ids).size;
    console.log(
      `mails ${MAILS}, killed ${KILLS} times, received ${received.length}, mailboxes ${mailboxes.size}, duplicates ${duplicates}`,
    );
    expect(mailboxes.size).toBe(MAILS);
    expect(new Set(ids).size).toBe(MAILS);
    expect(duplicates).toBeLessThanOrEqual(KILLS);
  }, 120_000);
});
