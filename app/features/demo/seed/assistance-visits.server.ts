import { and, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { DateTime } from "luxon";
import { emit } from "~/features/jobs/emit.server";
import type { Tx } from "~db/client.server";
import type { VisitState } from "~db/enums";
import { people } from "~db/schema/accounts";
import { visitRequests, visitSteps } from "~db/schema/assistance";
import { plans } from "~db/schema/plan";
import { comuni } from "~db/schema/registry";
import { PERSONAS } from "../personas";
import { idsOf } from "./people.server";

interface Step {
  state: VisitState;
  daysAgo: number;
  note?: string;
  /** Of the visit, from today. */
  inDays?: number;
}

interface DemoVisit {
  /** Its code; or a province, of which the largest comune that is still on its way and has not asked. */
  istat?: string;
  province?: string;
  /** Who asks; else the registry office. */
  by?: "olga" | "gino";
  workstations: number;
  offices: number;
  twoRegisters?: boolean;
  changesSoftware?: boolean;
  why: string;
  steps: Step[];
  /** The last step is told, as to anybody. */
  isTold?: boolean;
}

const VISITS: DemoVisit[] = [
  {
    istat: "001125",
    by: "olga",
    workstations: 9,
    offices: 1,
    twoRegisters: true,
    why: "La banca dati AIRE è separata dall'APR e le due estrazioni non quadrano: serve qualcuno che le guardi con noi.",
    steps: [
      { state: "richiesta", daysAgo: 38 },
      { state: "valutazione", daysAgo: 35, note: "Mandateci i totali delle due estrazioni." },
      { state: "programmata", daysAgo: 31, inDays: -24, note: "Veniamo in due, dalle 9 alle 13." },
      { state: "svolta", daysAgo: 24, note: "Totali allineati. Il verbale è nella discussione del comune." },
    ],
  },
  {
    istat: "001082",
    workstations: 7,
    offices: 2,
    changesSoftware: true,
    why: "Cambiamo gestionale durante i test: dobbiamo capire che cosa rifare e che cosa resta valido delle prove già fatte.",
    steps: [
      { state: "richiesta", daysAgo: 12 },
      { state: "valutazione", daysAgo: 9 },
      { state: "programmata", daysAgo: 4, inDays: 8, note: "Serve anche chi segue il nuovo gestionale." },
    ],
    isTold: true,
  },
  {
    istat: "001272",
    by: "gino",
    workstations: 180,
    offices: 24,
    twoRegisters: true,
    why: "Ventiquattro sedi decentrate e due banche dati: il passaggio va diviso e vorremmo deciderlo con voi.",
    steps: [
      { state: "richiesta", daysAgo: 6 },
      { state: "valutazione", daysAgo: 2, note: "Stiamo cercando una data con chi segue i comuni maggiori." },
    ],
    isTold: true,
  },
  {
    province: "001",
    workstations: 16,
    offices: 3,
    why: "Tre sedi collegate con linee diverse: in una i certificati di postazione non si installano.",
    steps: [{ state: "richiesta", daysAgo: 1 }],
    isTold: true,
  },
  {
    province: "001",
    workstations: 12,
    offices: 2,
    why: "Dopo la fusione degli uffici nessuno ha più pratica del file: chiediamo una giornata di affiancamento.",
    steps: [
      { state: "richiesta", daysAgo: 20 },
      { state: "valutazione", daysAgo: 18 },
      {
        state: "impossibile",
        daysAgo: 15,
        note: "In questo periodo andiamo nei comuni oltre i 100.000 residenti. Prendi un appuntamento al telefono: ci colleghiamo insieme.",
      },
    ],
  },
  {
    province: "001",
    workstations: 10,
    offices: 1,
    why: "Il file si ferma sempre allo stesso controllo e non capiamo da quale archivio arrivino le famiglie doppie.",
    steps: [
      { state: "richiesta", daysAgo: 17 },
      { state: "ritirata", daysAgo: 11, note: "Risolto con un appuntamento al telefono: la visita non serve più." },
    ],
  },
  {
    province: "006",
    workstations: 31,
    offices: 5,
    changesSoftware: true,
    why: "Cinque sedi e un gestionale nuovo da gennaio: il calendario delle prove va rifatto.",
    steps: [
      { state: "richiesta", daysAgo: 9 },
      { state: "valutazione", daysAgo: 7 },
    ],
  },
  {
    province: "003",
    workstations: 27,
    offices: 4,
    why: "Gli indirizzi dello stradario non passano il controllo: sono circa novemila e non sappiamo da dove cominciare.",
    steps: [{ state: "richiesta", daysAgo: 3 }],
  },
];

/** Requests for visits of large and complex comuni, in every state, with what has happened to each. */
export async function seedVisits(tx: Tx, by: Record<"olga" | "gino", number>): Promise<void> {
  const ids = await idsOf(
    tx,
    VISITS.flatMap(({ istat }) => istat ?? []),
  );
  const [sara] = await tx.select({ id: people.id }).from(people).where(eq(people.email, PERSONAS.sogei.email));
  for (const visit of VISITS) {
    const comuneId = visit.istat ? ids[visit.istat] : await onItsWay(tx, visit.province ?? "", Object.values(ids));
    if (!comuneId || !sara) continue;
    const personId = visit.by ? by[visit.by] : await registryOffice(tx, comuneId);
    await seedVisit(tx, visit, { comuneId, personId, sogei: sara.id });
  }
}

async function seedVisit(
  tx: Tx,
  { workstations, offices, twoRegisters = false, changesSoftware = false, why, steps, isTold }: DemoVisit,
  { comuneId, personId, sogei }: { comuneId: number; personId: number; sogei: number },
): Promise<void> {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return;
  const visitDay = steps.findLast(({ inDays }) => inDays !== undefined)?.inDays;
  const [request] = await tx
    .insert(visitRequests)
    .values({
      comuneId,
      personId,
      state: last.state,
      why,
      residents: sql`(select coalesce(population, 1) from ${comuni} where id = ${comuneId})`,
      workstations,
      offices,
      keepsTwoRegisters: twoRegisters,
      changesSoftware,
      scheduledOn: visitDay === undefined ? null : workingDay(visitDay),
      createdAt: ago(first.daysAgo),
      changedAt: ago(last.daysAgo),
    })
    .returning({ id: visitRequests.id });
  if (!request) return;
  const rows = await tx
    .insert(visitSteps)
    .values(
      steps.map(({ state, daysAgo, note, inDays }) => ({
        requestId: request.id,
        state,
        note,
        day: inDays === undefined ? null : workingDay(inDays),
        personId: state === "richiesta" || state === "ritirata" ? personId : sogei,
        at: ago(daysAgo),
      })),
    )
    .returning({ id: visitSteps.id });
  const told = rows.at(-1);
  if (isTold && told) await emit(tx, { name: "visit.changed", payload: { stepId: told.id } });
}

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

/** So many days from today, or the next day on which offices are open. */
function workingDay(inDays: number): string {
  let day = DateTime.now().setZone("Europe/Rome").plus({ days: inDays });
  while (day.weekday > 5) day = day.plus({ days: 1 });
  return day.toISODate() ?? "";
}

/** The largest comune of a province in the middle of its way, of those without a request; none of a persona. */
async function onItsWay(tx: Tx, province: string, taken: readonly number[]): Promise<number | undefined> {
  const [comune] = await tx
    .select({ id: comuni.id })
    .from(comuni)
    .innerJoin(plans, eq(plans.comuneId, comuni.id))
    .where(
      and(
        eq(comuni.provinceCode, province),
        isNull(comuni.ceasedOn),
        inArray(plans.stage, ["presubentro", "test", "subentro"]),
        notInArray(comuni.id, [...taken]),
        sql`not exists (select from ${visitRequests} v where v.comune_id = ${comuni.id})`,
      ),
    )
    .orderBy(desc(comuni.population))
    .limit(1);
  return comune?.id;
}

/** Somebody of a comune that no persona works for. */
async function registryOffice(tx: Tx, comuneId: number): Promise<number> {
  const [comune] = await tx.select({ istat: comuni.istat }).from(comuni).where(eq(comuni.id, comuneId));
  const istat = comune?.istat ?? "";
  const [person] = await tx
    .insert(people)
    .values({ name: `Ufficio anagrafe ${istat}`, email: `anagrafe.${istat}@comune.example` })
    .onConflictDoUpdate({ target: people.email, set: { name: sql`excluded.name` } })
    .returning({ id: people.id });
  return person?.id ?? 0;
}
