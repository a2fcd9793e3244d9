import { addSlots, type Span } from "~/features/conferences/assistance/slots/publish.server";
import { insertConference } from "~/features/conferences/planning/create.server";
import { db, sql } from "~db/client.server";
import type { Modality, Stage } from "~db/enums";
import type { conferences } from "~db/schema/conferences";
import { makeMembership, makePerson } from "./accounts";
import { makeComune } from "./registry";

type Values = Omit<typeof conferences.$inferInsert, "uid" | "roomCode">;

const HOUR = 3_600_000;

/** A published conference for everybody in ten days, of one hour; or at `inHours`. */
export async function makeConference({ inHours = 240, ...values }: Partial<Values> & { inHours?: number } = {}) {
  const startsAt = values.startsAt ?? new Date(Date.now() + inHours * HOUR);
  const defaults: Values = {
    kind: "test",
    state: "published",
    title: "Il file AIRE senza scarti",
    agenda: "Codifica, fine riga, consolati.",
    segments: [{ html: "<p>Codifica, fine riga, consolati.</p>" }],
    startsAt,
    endsAt: new Date(startsAt.getTime() + HOUR),
    capacity: 50,
    publishedAt: new Date(),
  };
  return db.transaction((tx) => insertConference(tx, { ...defaults, ...values }));
}

interface Office {
  stage?: Stage;
  modality?: Modality | null;
  provinceCode?: string;
}

/** A comune that stands at a stage, with one person who works there. */
export async function makeOffice({ stage = "scheda", modality = null, provinceCode }: Office = {}) {
  const comune = await makeComune({ provinceCode });
  await standAt(comune.id, stage, modality);
  const person = await makePerson();
  await makeMembership({ personId: person.id, role: "operatore", comuneId: comune.id });
  return { comune, person };
}

/** The stage follows from what has happened. */
export async function standAt(comuneId: number, stage: Stage, modality: Modality | null = null): Promise<void> {
  const reached = ["scheda", "presubentro", "test", "subentro", "aregime"].indexOf(stage);
  const day = (step: number) => (reached >= step ? "2026-01-01" : null);
  await sql`update plans set modality = ${modality}, sheet_sent_on = ${day(1)}, file_sent_on = ${day(2)},
    tests_ended_on = ${day(3)}, completed_on = ${day(4)} where comune_id = ${comuneId}`;
}

/** Half an hour of an operator, from `inHours` on. */
export function spanAt(inHours: number, minutes = 30): Span {
  const startsAt = new Date(Math.ceil(Date.now() / HOUR) * HOUR + inHours * HOUR);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Free appointments of an operator, one after the other from `inHours` on; their ids in that order. */
export async function makeSlots(operatorId: number, number = 1, inHours = 24): Promise<number[]> {
  const spans = Array.from({ length: number }, (_, index) => spanAt(inHours + index * 0.5));
  await db.transaction((tx) => addSlots(tx, operatorId, spans));
  const rows = await sql<{ id: number }[]>`
    select id::int from assistance_slots where operator_id = ${operatorId} order by id desc limit ${number}`;
  return rows.map(({ id }) => id).reverse();
}
