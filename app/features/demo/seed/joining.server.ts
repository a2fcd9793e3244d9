import { sql } from "drizzle-orm";
import { makeLink } from "~/features/accounts/links.server";
import type { Tx } from "~db/client.server";
import type { Role } from "~db/enums";
import { links, memberships, people } from "~db/schema/accounts";
import { PERSONAS } from "../personas";
import { idsOf } from "./people.server";

/** ISTAT codes, all in the province of Torino. */
const IVREA = "001125";
const CHIVASSO = "001082";
const ACTIVE = ["001024", "001059", "001078", "001156", "001171", "001191", "001219", "001249", "001265", "001314"];
const SENT = ["001003", "001008", "001028", "001063", "001090", "001115", "001127", "001164", "001189", "001194"];
const EXPIRED = ["001013", "001047", "001086", "001130", "001183", "001217", "001292"];

const REFERENTI = [
  "Alba Anagrafi",
  "Bruno Bollati",
  "Cinzia Cambi",
  "Diego Delegati",
  "Elsa Estratti",
  "Fabio Fogli",
  "Greta Giunti",
  "Ivo Iscritti",
  "Lara Licenze",
  "Mario Moduli",
];

/** What people of a comune, and who runs the site, still have open; the days say when it was sent. */
const INVITATIONS: { email: string; role: Role; istat?: string; days: number }[] = [
  { email: "marta.migrazioni@comune.example", role: "operatore", istat: IVREA, days: 1 },
  { email: "nino.nascite@comune.example", role: "referente", istat: IVREA, days: 5 },
  { email: "olimpia.opzioni@comune.example", role: "operatore", istat: IVREA, days: 20 },
  { email: "piero.pratiche@comune.example", role: "operatore", istat: CHIVASSO, days: 2 },
  { email: "rita.risposte@sogei.example", role: "agente", days: 3 },
  { email: "sandro.stati@interno.example", role: "ministero", days: 16 },
];

/** Comuni in every state of activation, invitations that are open and one that has expired. */
export async function seedJoining(tx: Tx): Promise<void> {
  await seedAddresses(tx);
  const ids = await idsOf(tx, [IVREA, CHIVASSO, ...ACTIVE, ...SENT, ...EXPIRED]);
  await seedReferenti(tx, ids);
  const [supervisor, admin, referente] = await Promise.all(
    [PERSONAS.supervisore, PERSONAS.admin, PERSONAS.referente].map(({ email }) => personId(tx, email)),
  );
  for (const [index, istat] of SENT.entries()) await seedActivation(tx, ids[istat], index + 1, supervisor);
  for (const [index, istat] of EXPIRED.entries()) await seedActivation(tx, ids[istat], index + 32, supervisor);
  for (const { email, role, istat, days } of INVITATIONS) {
    const createdBy = istat ? referente : admin;
    const link = await makeLink(tx, {
      purpose: "invitation",
      email,
      data: { role },
      comuneId: ids[istat ?? ""],
      createdBy,
    });
    await age(tx, link.id, days);
  }
}

/** All comuni have an institutional address but some, of the province of Torino too. */
async function seedAddresses(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into comune_addresses (comune_id, kind, address)
    select id, 'pec', 'protocollo@pec.' || replace(name_key, ' ', '-') || '.' || istat || '.example' from comuni
    where ceased_on is null and id % 23 <> 0`);
}

async function seedReferenti(tx: Tx, ids: Record<string, number>): Promise<void> {
  for (const [index, istat] of ACTIVE.entries()) {
    const name = REFERENTI[index];
    const comuneId = ids[istat];
    if (!name || !comuneId) continue;
    const email = `${name.toLowerCase().replace(" ", ".")}@comune.example`;
    const [person] = await tx.insert(people).values({ name, email }).returning({ id: people.id });
    const createdAt = sql`now() - make_interval(days => ${10 + index * 9})`;
    if (person) await tx.insert(memberships).values({ personId: person.id, role: "referente", comuneId, createdAt });
  }
}

async function seedActivation(tx: Tx, comuneId: number | undefined, days: number, createdBy = 0): Promise<void> {
  const [contact] = await tx.execute<{ address: string }>(
    sql`select address from comune_addresses where comune_id = ${comuneId ?? 0}`,
  );
  if (!contact) return;
  const link = await makeLink(tx, { purpose: "activation", email: contact.address, comuneId, createdBy });
  await age(tx, link.id, days);
}

/** As if it had been sent so many days ago. */
async function age(tx: Tx, linkId: number, days: number): Promise<void> {
  const earlier = sql`make_interval(days => ${days})`;
  await tx
    .update(links)
    .set({ createdAt: sql`${links.createdAt} - ${earlier}`, expiresAt: sql`${links.expiresAt} - ${earlier}` })
    .where(sql`${links.id} = ${linkId}`);
}

async function personId(tx: Tx, email: string): Promise<number> {
  const [person] = await tx.execute<{ id: number }>(sql`select id::int id from people where email = ${email}`);
  return person?.id ?? 0;
}
