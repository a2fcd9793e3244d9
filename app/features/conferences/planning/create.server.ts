import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { env } from "~/lib/env.server";
import { Forbidden } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { db, type Tx } from "~db/client.server";
import { conferenceSeries, conferences } from "~db/schema/conferences";
import { canManageConferences } from "../policy";
import { lockPlanning, sayingConflicts } from "./conflicts.server";
import { readConferenceForm } from "./read-form.server";
import { setSpeakers } from "./speakers.server";

/** Saves a draft for each date of the form; gives the id of the first. Throws `Forbidden`, `Invalid`. */
export async function createConferences(actor: Actor, form: FormValues, address: string): Promise<number> {
  if (!canManageConferences(actor)) throw new Forbidden();
  const { values, speakers, dates } = await readConferenceForm(form, { isSeries: true });
  return db.transaction(async (tx) => {
    await lockPlanning(tx);
    const seriesId = dates.length > 1 ? await newSeries(tx) : null;
    const ids: number[] = [];
    for (const date of dates) {
      await sayingConflicts(date.startsAt, async () => {
        const id = await insertConference(tx, {
          ...values,
          ...date,
          seriesId,
          state: "draft",
          createdBy: actor.personId,
        });
        await setSpeakers(tx, id, speakers);
        ids.push(id);
      });
    }
    for (const id of ids) {
      const subject = { kind: "conference" as const, id };
      await audit(tx, { personId: actor.personId, action: "conference.created", subject, address });
    }
    return ids[0] ?? 0;
  });
}

/** A conference with what is made once and never changes: its identity in calendars and the name of its own room. */
export async function insertConference(
  tx: Tx,
  values: Omit<typeof conferences.$inferInsert, "uid" | "roomCode">,
): Promise<number> {
  const uid = `conference-${randomUUID()}@${env().MAIL_FROM.split("@")[1]}`;
  const [row] = await tx
    .insert(conferences)
    .values({ ...values, uid, roomCode: randomBytes(16).toString("hex") })
    .returning({ id: conferences.id });
  if (!row) throw new Error("the conference was not written");
  return row.id;
}

async function newSeries(tx: Tx): Promise<number | null> {
  const [row] = await tx.insert(conferenceSeries).values({}).returning({ id: conferenceSeries.id });
  return row?.id ?? null;
}
