import { eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { Modality, Role, Stage } from "~db/enums";
import { memberships, people, vendors } from "~db/schema/accounts";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import type { Who } from "./threads";

/** Somebody of the forum, as what they write. */
export interface Speaker {
  personId: number;
  role: Role;
  comuneId: number | null;
  comuneName: string | null;
  vendorId: number | null;
  vendorName: string | null;
  stage: Stage | null;
  modality: Modality | null;
  product: string | null;
}

const NAMES = [
  "Nadia Nuclei",
  "Otto Onomastici",
  "Pina Protocolli",
  "Quinto Quadri",
  "Rosa Registri",
  "Saverio Schede",
  "Tea Timbri",
];
const MORE = [
  "Ugo Uffici",
  "Vera Variazioni",
  "Zeno Zone",
  "Amelia Atti",
  "Bice Bandi",
  "Corrado Conti",
  "Dora Date",
  "Enzo Esiti",
];

/** The people of the threads: those who are there already by name, and a referente for each other stage and modality. */
export async function speakers(tx: Tx, whos: readonly Who[]): Promise<(who: Who) => Speaker> {
  const known = new Map<string, Speaker>();
  for (const speaker of await peopleByName(tx)) if (!known.has(speaker.name)) known.set(speaker.name, speaker);
  const others = [...new Set(whos)].filter((who) => !known.has(who));
  for (const [index, who] of others.entries()) {
    const [stage, modality] = who.split(" ") as [Stage, Modality];
    known.set(who, await referenteOf(tx, stage, modality, [...NAMES, ...MORE][index] ?? `Persona ${index}`));
  }
  return (who) => {
    const speaker = known.get(who);
    if (!speaker) throw new Error(`nobody is ${who}`);
    return speaker;
  };
}

async function peopleByName(tx: Tx): Promise<(Speaker & { name: string })[]> {
  const rows = await tx
    .select({
      name: people.name,
      personId: people.id,
      role: memberships.role,
      comuneId: memberships.comuneId,
      comuneName: comuni.name,
      vendorId: memberships.vendorId,
      vendorName: vendors.name,
      stage: plans.stage,
      modality: plans.modality,
      product: plans.software,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(comuni, eq(comuni.id, memberships.comuneId))
    .leftJoin(vendors, eq(vendors.id, memberships.vendorId))
    .leftJoin(plans, eq(plans.comuneId, memberships.comuneId))
    .where(isNull(memberships.endedAt))
    .orderBy(memberships.id);
  return rows.map((row) => ({ ...row, name: row.name ?? "" }));
}

/** A new referente of some comune that stands there; always the same comune for the same stage and modality. */
async function referenteOf(tx: Tx, stage: Stage, modality: Modality, name: string): Promise<Speaker> {
  const [place] = await tx.execute<{ id: string; name: string; product: string | null; modality: Modality | null }>(sql`
    select c.id, c.name, p.software as product, p.modality from comuni c join plans p on p.comune_id = c.id
    where p.stage = ${stage} and p.modality is not distinct from ${stage === "scheda" ? null : modality}::text
      and c.ceased_on is null and c.population between 2000 and 40000
      and not exists (select 1 from memberships m where m.comune_id = c.id)
    order by md5(c.istat) limit 1`);
  if (!place) throw new Error(`no comune is at ${stage} with ${modality}`);
  const comuneId = Number(place.id);
  const email = `${name.toLowerCase().replace(" ", ".")}@comune.example`;
  const [person] = await tx.insert(people).values({ name, email }).returning({ id: people.id });
  const personId = person?.id ?? 0;
  await tx.insert(memberships).values({ personId, role: "referente", comuneId });
  const { name: comuneName, product } = place;
  return {
    personId,
    role: "referente",
    comuneId,
    comuneName,
    vendorId: null,
    vendorName: null,
    stage,
    modality,
    product,
  };
}
