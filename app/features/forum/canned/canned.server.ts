import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import type { AuditAction } from "~/features/audit/actions";
import { audit } from "~/features/audit/audit.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import { FORUM_CATEGORIES } from "~db/enums";
import { cannedReplies } from "~db/schema/desk";
import { threads } from "~db/schema/forum";
import { messages as forum } from "../messages";
import { canUseDesk } from "../policy";
import { type CannedDone, messages } from "./messages";
import { unknownIn } from "./placeholders";

const { errors } = messages;

const schema = z.object({
  titolo: z
    .string(errors.title)
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(3, errors.title).max(80, errors.title)),
  categoria: z
    .union([z.literal(""), z.enum(FORUM_CATEGORIES)], errors.category)
    .optional()
    .transform((value) => value || null),
  testo: z
    .string(errors.body)
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(20, errors.body).max(8_000, errors.body))
    .superRefine((text, context) => {
      const unknown = unknownIn(text);
      if (unknown.length) context.addIssue({ code: "custom", message: errors.unknown(unknown.join(", ")) });
    }),
});

/** All of them by title. */
export function listCanned() {
  return db
    .select({
      id: cannedReplies.id,
      title: cannedReplies.title,
      category: cannedReplies.category,
      body: cannedReplies.body,
      changedAt: cannedReplies.changedAt,
    })
    .from(cannedReplies)
    .orderBy(sql`lower(${cannedReplies.title})`);
}

export type Canned = Awaited<ReturnType<typeof listCanned>>[number];

export type CannedTitle = Pick<Canned, "id" | "title">;

/** The same by name, those of the category of a row of `threads` first. Stands in a query of the desk that is made anyway. */
export const cannedTitles: SQL<CannedTitle[]> = sql`(
  select coalesce(json_agg(json_build_object('id', c.id, 'title', c.title)
    order by c.category is not distinct from ${threads.category} desc, lower(c.title)), '[]') from ${cannedReplies} c)`;

/** One of them. Throws `NotFound`. */
export async function findCanned(id: number) {
  const [canned] = await db.select().from(cannedReplies).where(eq(cannedReplies.id, id));
  if (!canned) throw new NotFound();
  return canned;
}

/** Writes a new one. Throws `Forbidden`, `Invalid`. */
export async function addCanned(actor: Actor, form: FormValues, address: string): Promise<CannedDone> {
  const values = await allowed(actor, form);
  await db.transaction(async (tx) => {
    await refuseTaken(tx, values.title);
    const [made] = await tx.insert(cannedReplies).values(values).returning({ id: cannedReplies.id });
    await record(tx, "canned.added", made?.id ?? 0, actor, address);
  });
  return "aggiunta";
}

/** Changes one, or removes it, by the form's `intento`. Throws `Forbidden`, `NotFound`, `Invalid`. */
export async function changeCanned(actor: Actor, id: number, form: FormValues, address: string): Promise<CannedDone> {
  if (form.intento === "togli") return removeCanned(actor, id, address);
  const values = await allowed(actor, form);
  await db.transaction(async (tx) => {
    await refuseTaken(tx, values.title, id);
    const changed = await tx
      .update(cannedReplies)
      .set({ ...values, changedAt: sql`now()` })
      .where(eq(cannedReplies.id, id))
      .returning({ id: cannedReplies.id });
    if (!changed.length) throw new NotFound();
    await record(tx, "canned.changed", id, actor, address);
  });
  return "modificata";
}

async function removeCanned(actor: Actor, id: number, address: string): Promise<CannedDone> {
  await permitted(actor);
  await db.transaction(async (tx) => {
    const removed = await tx.delete(cannedReplies).where(eq(cannedReplies.id, id)).returning();
    if (!removed.length) throw new NotFound();
    await record(tx, "canned.removed", id, actor, address);
  });
  return "tolta";
}

async function permitted(actor: Actor): Promise<void> {
  if (!canUseDesk(actor)) throw new Forbidden();
  await countOf("desk", actor.personId, forum.tooMany);
}

async function allowed(actor: Actor, form: FormValues) {
  await permitted(actor);
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { titolo: title, categoria: category, testo: body } = parsed.data;
  return { title, category, body };
}

async function refuseTaken(tx: Tx, title: string, except = 0): Promise<void> {
  const [other] = await tx
    .select({ id: cannedReplies.id })
    .from(cannedReplies)
    .where(and(sql`lower(${cannedReplies.title}) = lower(${title})`, ne(cannedReplies.id, except)));
  if (other) throw new Invalid({ titolo: errors.taken });
}

function record(tx: Tx, action: AuditAction, id: number, { personId }: Actor, address: string): Promise<void> {
  return audit(tx, { personId, action, subject: { kind: "canned", id }, address });
}
