import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { Role } from "~db/enums";
import { memberships, people, products, vendors } from "~db/schema/accounts";
import { authorityProvinces, comuni } from "~db/schema/registry";
import { PERSONAS } from "../personas";

/** ISTAT codes of the comuni the personas work for, all in the province of Torino. */
const IVREA = "001125";
const CHIVASSO = "001082";
const TORINO = "001272";

const COLLEAGUES: { name: string; istat: string; role: Role }[] = [
  { name: "Carla Certi", istat: IVREA, role: "operatore" },
  { name: "Dario Domicili", istat: IVREA, role: "operatore" },
  { name: "Fulvia Famigli", istat: CHIVASSO, role: "operatore" },
  { name: "Gino Generali", istat: TORINO, role: "referente" },
  { name: "Lia Libretti", istat: TORINO, role: "operatore" },
];

const VENDORS = {
  "Gestionali Riuniti": ["Anagrafe Facile", "Demos Web"],
  "Civica Software": ["Civica Demografici"],
  "Municipia Sistemi": ["Sportello 3"],
};

/** The personas, their comuni and colleagues, the makers of their software. */
export async function seedPeople(tx: Tx): Promise<void> {
  const comuneIds = await idsOf(tx, [IVREA, CHIVASSO, TORINO]);
  const [watching] = await tx.select().from(authorityProvinces).where(eq(authorityProvinces.provinceCode, "001"));
  const vendorId = await seedVendors(tx);
  const since = sql`now() - interval '200 days'`;
  const personas = await tx
    .insert(people)
    .values(Object.values(PERSONAS).map(({ name, email }) => ({ name, email, createdAt: since })))
    .returning();
  const idOf = (email: string) => personas.find((person) => person.email === email)?.id ?? 0;
  const colleagues = await tx
    .insert(people)
    .values(
      COLLEAGUES.map(({ name }) => ({
        name,
        email: `${name.toLowerCase().replace(" ", ".")}@comune.example`,
        createdAt: since,
      })),
    )
    .returning();
  await tx.insert(memberships).values([
    { personId: idOf(PERSONAS.operatore.email), role: "operatore", comuneId: comuneIds[IVREA], createdAt: since },
    { personId: idOf(PERSONAS.referente.email), role: "referente", comuneId: comuneIds[IVREA], createdAt: since },
    { personId: idOf(PERSONAS.referente.email), role: "referente", comuneId: comuneIds[CHIVASSO], createdAt: since },
    { personId: idOf(PERSONAS.sogei.email), role: "agente", createdAt: since },
    { personId: idOf(PERSONAS.supervisore.email), role: "supervisore", createdAt: since },
    { personId: idOf(PERSONAS.ministero.email), role: "ministero", createdAt: since },
    {
      personId: idOf(PERSONAS.prefettura.email),
      role: "prefettura",
      authorityId: watching?.authorityId,
      createdAt: since,
    },
    { personId: idOf(PERSONAS["software-house"].email), role: "software_house", vendorId, createdAt: since },
    { personId: idOf(PERSONAS.admin.email), role: "admin", createdAt: since },
    ...COLLEAGUES.map(({ istat, role }, index) => ({
      personId: colleagues[index]?.id ?? 0,
      role,
      comuneId: comuneIds[istat],
      createdAt: since,
    })),
  ]);
}

async function seedVendors(tx: Tx): Promise<number | undefined> {
  const rows = await tx
    .insert(vendors)
    .values(Object.keys(VENDORS).map((name) => ({ name })))
    .returning();
  const made = rows.flatMap(({ id, name }) =>
    (VENDORS[name as keyof typeof VENDORS] ?? []).map((product) => ({ vendorId: id, name: product })),
  );
  await tx.insert(products).values(made);
  return rows[0]?.id;
}

/** Ids of comuni by ISTAT code. */
export async function idsOf(tx: Tx, codes: string[]): Promise<Record<string, number>> {
  const rows = await tx
    .select()
    .from(comuni)
    .where(and(inArray(comuni.istat, codes), isNull(comuni.ceasedOn)));
  return Object.fromEntries(rows.map(({ istat, id }) => [istat, id]));
}
