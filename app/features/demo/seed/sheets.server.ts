import { eq, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { plans, sheets } from "~db/schema/plan";
import { PERSONAS } from "../personas";
import { idsOf } from "./people.server";

const IVREA = "001125";

/**
 * The campaigns, the sheets behind the plans, and three versions of the referente's own; a fifth of them came late. Chivasso has sent
 * none: its time runs.
 */
export async function seedSheets(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into campaigns (name, opens_on, deadline) values
      ('Prima raccolta', current_date - 500, current_date - 432), ('Seconda raccolta', current_date - 60, current_date + 21)`);
  await tx.execute(sql`
    update plans p set product_id = r.id, vendor_id = r.vendor_id from products r where r.name = p.software`);
  await tx.execute(sql`
    insert into sheets (comune_id, campaign_id, version, sent_on, modality, adaptation_days, workstations, tests_from, software, vendor_id,
      product_id, is_late, flags)
    select p.comune_id, k.id, 1, p.sheet_sent_on, p.modality,
      case when p.modality <> 'WA' then 60 + p.comune_id % 240 end, greatest(1, c.population / 1400),
      p.sheet_sent_on + 90 + (p.comune_id % 200)::int, p.software, p.vendor_id, p.product_id,
      p.sheet_sent_on > k.deadline, case when p.sheet_sent_on > k.deadline then array['late'] else '{}' end
    from plans p join comuni c on c.id = p.comune_id, campaigns k
    where p.sheet_sent_on is not null and k.name = 'Prima raccolta'`);
  await amendIvrea(tx);
}

async function amendIvrea(tx: Tx): Promise<void> {
  const [ids, [rino]] = await Promise.all([
    idsOf(tx, [IVREA]),
    tx.select({ id: people.id }).from(people).where(eq(people.email, PERSONAS.referente.email)),
  ]);
  const comuneId = ids[IVREA];
  if (!comuneId || !rino) return;
  const [first] = await tx.select().from(sheets).where(eq(sheets.comuneId, comuneId));
  if (!first) return;
  const { id, createdAt, version, ...same } = first;
  const contacts = {
    sentBy: rino.id,
    keepsBothRegisters: true,
    contactName: PERSONAS.referente.name,
    contactEmail: PERSONAS.referente.email,
    contactPhone: "0125 410111",
    isLate: false,
    flags: [],
    adaptationDays: 40,
  };
  await tx.insert(sheets).values([
    { ...same, ...contacts, version: 2, ...sentBefore(130), workstations: 11 },
    {
      ...same,
      ...contacts,
      version: 3,
      ...sentBefore(62),
      workstations: 12,
      notes: "Dal 20 al 31 dicembre lo sportello anagrafe è aperto solo al mattino.",
    },
  ]);
  await tx.update(plans).set({ sheetSentOn: sql`current_date - 62` }).where(eq(plans.comuneId, comuneId));
}

/** Sent so many days ago, in the morning. */
function sentBefore(days: number) {
  return {
    sentOn: sql`current_date - ${days}::int`,
    createdAt: sql`(current_date - ${days}::int + time '09:40') at time zone 'Europe/Rome'`,
    adaptedBy: sql`current_date - ${days - 40}::int`,
    testsFrom: sql`current_date - ${days - 50}::int`,
  };
}
