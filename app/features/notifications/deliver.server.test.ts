import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { codeOf, makeLink } from "~/features/accounts/links.server";
import { emit } from "~/features/jobs/emit.server";
import { mailsIn } from "~/lib/mail/mailbox.server";
import { db } from "~db/client.server";
import { events, outgoing } from "~db/schema/kernel";
import { deliverEvent } from "./deliver.server";
import { sendOutgoing } from "./send.server";

process.env.DATA_DIR = mkdtempSync(path.join(os.tmpdir(), "anpr-mail-"));
const folder = path.join(process.env.DATA_DIR, "posta");

async function linkEvent() {
  return db.transaction(async (tx) => {
    const link = await makeLink(tx, { purpose: "password", email: "mario.rossi@comune.example" });
    return { link, eventId: await emit(tx, { name: "link.created", payload: { linkId: link.id } }) };
  });
}

beforeEach(async () => {
  await db.delete(outgoing);
  await db.delete(events);
});

describe("a link", () => {
  test("is mailed with its code, which is stored nowhere", async () => {
    const { link, eventId } = await linkEvent();
    await deliverEvent({ eventId });
    const [row] = await db.select().from(outgoing).where(eq(outgoing.eventId, eventId));
    expect(row).toMatchObject({ address: "mario.rossi@comune.example", href: null, sentAt: null });
    expect(JSON.stringify(row)).not.toContain(codeOf(link));
    await sendOutgoing({ outgoingId: row?.id ?? 0 });
    const [mail] = (await mailsIn(folder)).mails;
    expect(mail).toMatchObject({ to: "mario.rossi@comune.example", subject: "Scegli una nuova password" });
    expect(mail?.text).toContain(`/nuova-password?codice=${codeOf(link)}\n`);
    expect(mail?.html).toContain(`/nuova-password?codice=${codeOf(link)}"`);
  });

  test("delivered twice is one message and one mail", async () => {
    const { eventId } = await linkEvent();
    await deliverEvent({ eventId });
    await deliverEvent({ eventId });
    const rows = await db.select().from(outgoing).where(eq(outgoing.eventId, eventId));
    expect(rows).toHaveLength(1);
    const jobs = await db.execute(
      "select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail.send' and (payload ->> 'outgoingId')::int = " +
        rows[0]?.id,
    );
    expect(jobs).toHaveLength(1);
  });
});
