import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import type { AuditAction } from "~/features/audit/actions";
import { audit } from "~/features/audit/audit.server";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { db, type Tx } from "~db/client.server";
import type { WaitingFor } from "~db/enums";
import { threads } from "~db/schema/forum";
import { supportTeams } from "~db/schema/teams";
import { messages as forum } from "../messages";
import { canManageTeams } from "../policy";
import { messages, type TeamDone } from "./messages";
import { isOpen } from "./queue.server";

const words = messages.teams;

const name = z
  .string(words.missing)
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(3, words.missing).max(40, words.missing));

/** How many threads of each team wait for Sogei and for the comune, by name. */
export function teamsWithThreads() {
  const waiting = (whom: WaitingFor) =>
    sql<number>`count(*) filter (where ${isOpen} and ${threads.waitingFor} = ${whom})::int`;
  return db
    .select({ name: supportTeams.name, sogei: waiting("sogei"), comune: waiting("comune") })
    .from(supportTeams)
    .leftJoin(threads, eq(threads.team, supportTeams.name))
    .groupBy(supportTeams.name)
    .orderBy(sql`lower(${supportTeams.name})`);
}

/** Adds, renames or removes a team, by the form's `intento`. Threads follow a new name; a removed team leaves them to nobody. */
export async function changeTeams(actor: Actor, form: FormValues, address: string): Promise<TeamDone> {
  if (!canManageTeams(actor)) throw new Forbidden();
  const { personId } = actor;
  await countOf("desk", personId, forum.tooMany);
  const { intento, squadra } = form;
  if (intento === "aggiungi") return add(named(form.nome, "nome"), { personId, address });
  if (typeof squadra !== "string") throw new NotFound();
  if (intento === "rinomina") return rename(squadra, named(form.nuovo, "nuovo"), { personId, address });
  if (intento === "togli") return remove(squadra, { personId, address });
  throw new NotFound();
}

type By = { personId: number; address: string };

function named(value: FormDataEntryValue | undefined, field: string): string {
  const parsed = name.safeParse(value);
  if (!parsed.success) throw new Invalid({ [field]: words.missing });
  return parsed.data;
}

/** Two teams never have one name, whatever the capitals. */
async function refuseTaken(tx: Tx, wanted: string, field: string, except?: string): Promise<void> {
  const rows = await tx.select().from(supportTeams).where(sql`lower(${supportTeams.name}) = lower(${wanted})`);
  if (rows.some((row) => row.name !== except)) throw new Invalid({ [field]: words.taken });
}

function add(wanted: string, by: By): Promise<TeamDone> {
  return db.transaction<TeamDone>(async (tx) => {
    await refuseTaken(tx, wanted, "nome");
    await tx.insert(supportTeams).values({ name: wanted });
    await record(tx, "team.added", wanted, by);
    return "aggiunta";
  });
}

function rename(present: string, wanted: string, by: By): Promise<TeamDone> {
  return db.transaction<TeamDone>(async (tx) => {
    await refuseTaken(tx, wanted, "nuovo", present);
    const renamed = await tx
      .update(supportTeams)
      .set({ name: wanted })
      .where(eq(supportTeams.name, present))
      .returning();
    if (!renamed.length) throw new NotFound();
    await record(tx, "team.renamed", wanted, by, { from: present });
    return "rinominata";
  });
}

function remove(present: string, by: By): Promise<TeamDone> {
  return db.transaction<TeamDone>(async (tx) => {
    const removed = await tx.delete(supportTeams).where(eq(supportTeams.name, present)).returning();
    if (!removed.length) throw new NotFound();
    await record(tx, "team.removed", present, by);
    return "tolta";
  });
}

function record(tx: Tx, action: AuditAction, id: string, by: By, details: Record<string, string> = {}): Promise<void> {
  return audit(tx, { ...by, action, subject: { kind: "team", id }, details });
}
