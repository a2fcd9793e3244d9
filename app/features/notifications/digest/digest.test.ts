import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { mailsIn } from "~/lib/mail/mailbox.server";
import { db, sql } from "~db/client.server";
import { events } from "~db/schema/kernel";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { write } from "../deliver.server";
import type { PersonalMessage } from "../message";
import { sendOutgoing } from "../send.server";
import { makeDigests } from "./make.server";

process.env.DATA_DIR = mkdtempSync(path.join(os.tmpdir(), "anpr-digest-"));
const folder = path.join(process.env.DATA_DIR, "posta");

beforeEach(async () => {
  await empty("people, events, outgoing, mail_preferences, graphile_worker._private_jobs");
});

/** Tells somebody something, as the rule of an event would. */
async function tell(to: PersonalMessage["to"], subject: string, kind: PersonalMessage["kind"] = "notices") {
  const message = { kind, to, subject, paragraphs: [`${subject}, in breve.`], reason: "Perché.", href: "/avvisi" };
  const [event] = await db.insert(events).values({ name: "digest.made", payload: {} }).returning();
  await db.transaction((tx) => write(tx, event?.id ?? 0, [message]));
}

const prefer = (personId: number, mode: string) =>
  sql`insert into mail_preferences (person_id, kind, mode) values (${personId}, 'notices', ${mode})`;

const isDue = () => sql`update outgoing set digest_at = now() - interval '1 minute' where digest_at is not null`;

async function digestsSent(): Promise<number> {
  const rows = await sql`select id::int from outgoing where kind = 'digest' and sent_at is null and failed_at is null`;
  for (const { id } of rows) await sendOutgoing({ outgoingId: id });
  return rows.length;
}

test("what is wanted once a day goes out in one mail for each person, once, and what is wanted at once does not", async () => {
  const anna = await makeActor("ministero");
  const bruno = await makeActor("ministero");
  await prefer(anna.personId, "giornaliero");
  await prefer(bruno.personId, "settimanale");
  await tell({ personId: anna.personId }, "Primo avviso");
  await tell({ personId: anna.personId }, "Secondo avviso");
  await tell({ personId: anna.personId }, "Da confermare", "blocking");
  await tell({ personId: bruno.personId }, "Primo avviso");
  expect(await makeDigests()).toBe(0);
  const [{ jobs }] = (await sql`select count(*)::int jobs from graphile_worker.jobs`) as unknown as [{ jobs: number }];
  expect(jobs).toBe(1);
  await isDue();
  await Promise.all([makeDigests(), makeDigests()]);
  expect(await digestsSent()).toBe(2);
  const { mails } = await mailsIn(folder);
  const mail = mails.find(({ to }) => to === anna.email);
  expect(mail?.subject).toMatch(/^2 novità per te su ANPR Supporto, /);
  expect(mail?.text).toMatch(/Primo avviso\nPrimo avviso, in breve\.\nhttp\S+\/avvisi\n\nSecondo avviso/);
  expect(mail?.text).not.toContain("Da confermare");
  const headers = new Map(mail?.headers.map(([name, value]) => [name.toLowerCase(), value]));
  expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(await makeDigests()).toBe(0);
});

test("what was read meanwhile, or is no longer for its reader, is not in it; with nothing left it is not sent", async () => {
  const comune = await makeComune();
  const anna = await makeActor("referente", { comuneId: comune.id });
  await prefer(anna.personId, "giornaliero");
  await tell({ personId: anna.personId }, "Già letto");
  await tell({ personId: anna.personId, comuneId: comune.id }, "Del comune lasciato");
  await isDue();
  await makeDigests();
  await sql`update outgoing set read_at = now() where subject = 'Già letto'`;
  await sql`update memberships set ended_at = now()`;
  await digestsSent();
  expect(await sql`select failure from outgoing where kind = 'digest'`).toEqual([{ failure: "nothing-left" }]);
});

test("a closed account gets none, and is not asked about again", async () => {
  const anna = await makeActor("ministero");
  await prefer(anna.personId, "giornaliero");
  await tell({ personId: anna.personId }, "Primo avviso");
  await isDue();
  await sql`update people set closed_at = now(), email = null where id = ${anna.personId}`;
  expect(await makeDigests()).toBe(1);
  expect(await makeDigests()).toBe(0);
  expect(await sql`select 1 from outgoing where kind = 'digest'`).toHaveLength(0);
});
