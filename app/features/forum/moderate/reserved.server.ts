import { and, eq, sql } from "drizzle-orm";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { db } from "~db/client.server";
import { products, vendors } from "~db/schema/accounts";
import { threads, threadVendors } from "~db/schema/forum";
import { plans } from "~db/schema/plan";
import { readNumber } from "../ids";
import { knownContacts } from "../known-contacts.server";
import { canChangeVisibility, canInvite } from "../policy";
import { changeThreads } from "../write/announce.server";
import { checkWholeThread } from "./becoming-public.server";
import { messages } from "./messages";
import { type Change, record } from "./record.server";

/** Makes a thread reserved, or public once somebody has looked through it. All its texts pass the door of what is published. */
export async function changeVisibility({ actor, thread, form, address }: Change): Promise<void> {
  if (thread.comuneId === null) throw new Conflict(messages.visibility.needsComune);
  if (!canChangeVisibility(actor, thread)) throw new Forbidden();
  const visibility = form.visibilita === "riservata" ? "riservata" : "pubblica";
  if (visibility === thread.visibility) return;
  if (visibility === "pubblica" && form.controllato !== "si")
    throw new Invalid({ controllato: messages.visibility.unconfirmed });
  // Asked before the thread is locked: who holds a lock waits for nothing else.
  const known = visibility === "pubblica" ? await knownContacts() : {};
  // Whichever way it goes, the pages that showed it, or will, are made again.
  await changeThreads(
    [{ ...thread, visibility: "pubblica" }],
    async (tx) => {
      if (visibility === "pubblica") await checkWholeThread(tx, thread.id, known);
      await tx.update(threads).set({ visibility }).where(eq(threads.id, thread.id));
      await record(tx, actor, thread, "thread.visibility-changed", address, { visibility });
    },
    { isNamedElsewhere: true },
  );
}

/** Software houses whose product the thread's comune uses now, and whether they were let in. */
export async function vendorsOf(threadId: number, comuneId: number | null) {
  if (comuneId === null) return [];
  return db
    .selectDistinct({
      id: vendors.id,
      name: vendors.name,
      isIn: sql<boolean>`exists (select 1 from thread_vendors t where t.thread_id = ${threadId} and t.vendor_id = ${vendors.id})`,
    })
    .from(plans)
    .innerJoin(products, eq(products.name, plans.software))
    .innerJoin(vendors, eq(vendors.id, products.vendorId))
    .where(eq(plans.comuneId, comuneId));
}

/** Lets the software house of the comune's product read a reserved thread and answer in it. */
export async function inviteVendor({ actor, thread, form, address }: Change): Promise<void> {
  if (!canInvite(actor, thread)) throw new Forbidden();
  const vendorId = readNumber(String(form.software)) ?? 0;
  const theirs = await vendorsOf(thread.id, thread.comuneId);
  if (!theirs.some(({ id }) => id === vendorId)) throw new Conflict(messages.vendors.notTheirs);
  await db.transaction(async (tx) => {
    await tx
      .insert(threadVendors)
      .values({ threadId: thread.id, vendorId, invitedBy: actor.personId })
      .onConflictDoNothing();
    await record(tx, actor, thread, "thread.vendor-invited", address, { vendorId });
  });
}

export async function removeVendor({ actor, thread, form, address }: Change): Promise<void> {
  if (!canInvite(actor, thread)) throw new Forbidden();
  const vendorId = readNumber(String(form.software)) ?? 0;
  await db.transaction(async (tx) => {
    await tx
      .delete(threadVendors)
      .where(and(eq(threadVendors.threadId, thread.id), eq(threadVendors.vendorId, vendorId)));
    await record(tx, actor, thread, "thread.vendor-removed", address, { vendorId });
  });
}
