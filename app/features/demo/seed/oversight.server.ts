import { sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import type { ReminderKind } from "~db/enums";
import { reminders } from "~db/schema/oversight";
import { PERSONAS } from "../personas";

/** The province the persona of the Prefettura watches, without the comuni of other personas. */
const WATCHED = sql`c.province_code = '001' and c.ceased_on is null and c.istat not in ('001125', '001082', '001272')`;
/** A number that is always the same for the same comune. */
const DRAWN = sql`('x' || substr(md5(c.istat), 1, 7))::bit(28)::int`;

/** What a Prefettura finds to do: some comuni of Torino have sent no sheet, some are late with the file, the tests or the subentro. */
export async function seedDelays(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update plans p set modality = null, software = null, sheet_sent_on = null, file_sent_on = null, tests_ended_on = null,
      start_planned_from = null, start_planned_to = null, started_on = null, completed_on = null
    from comuni c where c.id = p.comune_id and ${WATCHED} and ${DRAWN} % 11 = 0`);
  await tx.execute(sql`
    update plans p set file_planned_on = current_date - 20 - ${DRAWN} % 30, file_sent_on = null, tests_ended_on = null,
      start_planned_from = current_date + 60, start_planned_to = current_date + 64, started_on = null, completed_on = null
    from comuni c where c.id = p.comune_id and ${WATCHED} and ${DRAWN} % 11 = 1 and p.stage = 'test'`);
  await tx.execute(sql`
    update plans p set tests_end_planned_on = current_date - 5 - ${DRAWN} % 25, tests_ended_on = null
    from comuni c where c.id = p.comune_id and ${WATCHED} and ${DRAWN} % 11 in (2, 3) and p.stage = 'test'`);
}

const SENT: { kind: ReminderKind; daysAgo: number; part: number; note: string | null }[] = [
  { kind: "scheda", daysAgo: 63, part: 5, note: null },
  {
    kind: "scheda",
    daysAgo: 30,
    part: 3,
    note: "Il termine della circolare è passato: vi chiediamo di inviarla entro venti giorni.",
  },
  {
    kind: "ritardo",
    daysAgo: 12,
    part: 4,
    note: "Per difficoltà con il fornitore del software segnalatelo alla Prefettura.",
  },
  { kind: "scheda", daysAgo: 3, part: 2, note: null },
];

/** Reminders of the Prefettura of Torino, and the mayors it has informed. */
export async function seedReminders(tx: Tx): Promise<void> {
  const [sender] = await tx.execute<{ personId: number; authorityId: number }>(sql`
    select m.person_id::int "personId", m.authority_id::int "authorityId" from memberships m join people on people.id = m.person_id
    where people.email = ${PERSONAS.prefettura.email} and m.authority_id is not null`);
  if (!sender) return;
  for (const { kind, daysAgo, part, note } of SENT) {
    const createdAt = sql`now() - make_interval(days => ${daysAgo})`;
    const [reminder] = await tx
      .insert(reminders)
      .values({ authorityId: sender.authorityId, sentBy: sender.personId, kind, note, createdAt })
      .returning({ id: reminders.id });
    const isDue = kind === "scheda" ? sql`p.stage = 'scheda'` : sql`p.tests_end_planned_on < current_date`;
    await tx.execute(sql`
      insert into reminder_comuni (reminder_id, comune_id, outcome, created_at)
      select ${reminder?.id ?? 0}, c.id, case
        when exists (select from memberships m where m.comune_id = c.id and m.role = 'referente' and m.ended_at is null) then 'referente'
        when exists (select from comune_addresses a where a.comune_id = c.id) then 'istituzionale' else 'senza-recapito' end, ${createdAt}
      from comuni c join plans p on p.comune_id = c.id
      where ${WATCHED} and ${isDue} and ${DRAWN} / 11 % ${part} = 0`);
  }
  await tx.execute(sql`
    insert into informed_mayors (comune_id, informed_on, recorded_by)
    select c.id, current_date - 100 - ${DRAWN} % 40, ${sender.personId} from comuni c where ${WATCHED} and ${DRAWN} % 10 < 7`);
}
