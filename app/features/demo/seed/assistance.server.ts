import { and, desc, eq, sql } from "drizzle-orm";
import { DateTime } from "luxon";
import { addSlots, type Span } from "~/features/conferences/assistance/slots/publish.server";
import { appoint } from "~/features/conferences/assistance/slots/take.server";
import { nationalHoliday } from "~/lib/holidays.server";
import { paths } from "~/lib/paths";
import type { Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { assistanceSlots } from "~db/schema/assistance";
import { threads } from "~db/schema/forum";
import { PERSONAS } from "../personas";
import { seedVisits } from "./assistance-visits.server";
import { idsOf } from "./people.server";

const IVREA = "001125";
const TORINO = "001272";

/** When each operator can be called, in hours of Rome, and for how many minutes a call. */
const HOURS = {
  sogei: { from: [9, 30], calls: 5, minutes: 30, days: 10 },
  supervisore: { from: [14, 30], calls: 3, minutes: 40, days: 4 },
} as const;

/** Hours that Sogei keeps for comuni, some of them taken, and requests for visits in every state. */
export async function seedAssistance(tx: Tx): Promise<void> {
  const operators = { sogei: await personOf(tx, "sogei"), supervisore: await personOf(tx, "supervisore") };
  for (const who of ["sogei", "supervisore"] as const) await addSlots(tx, operators[who], spansOf(HOURS[who]));
  const comuni = await idsOf(tx, [IVREA, TORINO]);
  const [ivrea, torino] = [comuni[IVREA], comuni[TORINO]];
  if (!ivrea || !torino) return;
  const [olga, gino] = [await personOf(tx, "operatore"), await colleague(tx, "gino.generali@comune.example")];
  const [thread] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(eq(threads.comuneId, ivrea))
    .orderBy(desc(threads.lastPostAt))
    .limit(1);
  const slotOf = (nth: number) => nthSlot(tx, operators.sogei, nth);
  await appoint(tx, await slotOf(7), {
    comuneId: ivrea,
    personId: olga,
    reason: "Gli scarti sulla firma restano anche dopo il cambio di certificato: vorremmo vederli insieme a voi.",
    telephone: "0125 410 000",
    threadPath: thread ? paths.unnamedPost(thread.id, 1) : null,
  });
  await appoint(tx, await slotOf(3), {
    comuneId: torino,
    personId: gino,
    reason: "Dobbiamo dividere l'invio in più file: quanti soggetti per file, e in che ordine?",
    telephone: "011 011 2250",
    threadPath: null,
  });
  await seedVisits(tx, { olga, gino });
}

async function nthSlot(tx: Tx, operatorId: number, nth: number): Promise<number> {
  const [slot] = await tx
    .select({ id: assistanceSlots.id })
    .from(assistanceSlots)
    .where(and(eq(assistanceSlots.operatorId, operatorId), eq(assistanceSlots.state, "free")))
    .orderBy(sql`lower(${assistanceSlots.during})`)
    .offset(nth)
    .limit(1);
  return slot?.id ?? 0;
}

/** Calls one after the other on each of the next working days. */
function spansOf({ from: [hour, minute], calls, minutes, days }: (typeof HOURS)[keyof typeof HOURS]): Span[] {
  const spans: Span[] = [];
  let day = DateTime.now().setZone("Europe/Rome").startOf("day");
  while (spans.length < calls * days) {
    day = day.plus({ days: 1 });
    if (day.weekday > 5 || nationalHoliday(day.toISODate() ?? "")) continue;
    const first = day.set({ hour, minute });
    for (let call = 0; call < calls; call += 1) {
      const startsAt = first.plus({ minutes: call * minutes }).toJSDate();
      spans.push({ startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) });
    }
  }
  return spans;
}

const personOf = (tx: Tx, who: keyof typeof PERSONAS) => colleague(tx, PERSONAS[who].email);

async function colleague(tx: Tx, email: string): Promise<number> {
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
  if (!person) throw new Error(`${email} is not in the demonstration`);
  return person.id;
}
