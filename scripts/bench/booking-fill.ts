import { addSlots } from "../../app/features/conferences/assistance/slots/publish.server";
import { insertConference } from "../../app/features/conferences/planning/create.server";
import { db, sql } from "../../db/client.server";

const HOUR = 3_600_000;
let made = 0;

export interface Office {
  comuneId: number;
  personId: number;
}

/** Comuni with somebody who books for each. */
export async function makeOffices(number: number): Promise<Office[]> {
  made += 1;
  const mark = `${process.pid}-${made}`;
  await sql`insert into regions (code, name) values ('BB', 'Bench') on conflict do nothing`;
  await sql`insert into provinces (code, sigla, name, region_code) values ('BBB', 'BB', 'Bench', 'BB') on conflict do nothing`;
  return sql<Office[]>`
    with made as (
      insert into comuni (name, name_key, istat, belfiore, province_code)
      select 'Comune ' || n, 'comune ' || n, ${mark} || '-' || n, ${mark} || '-' || n, 'BBB' from generate_series(1, ${number}::int) n
      returning id
    ), asking as (
      insert into people (email, name) values (${`bench.${mark}@comune.example`}, 'Bench') returning id
    )
    select made.id::int "comuneId", asking.id::int "personId" from made, asking`;
}

/** One for everybody, in ten days. */
export function makeConference(capacity: number, seatsPerComune: number | null = null): Promise<number> {
  const startsAt = new Date(Date.now() + 240 * HOUR);
  return db.transaction((tx) =>
    insertConference(tx, {
      kind: "test",
      state: "published",
      title: "Bench",
      agenda: "Bench",
      segments: [],
      startsAt,
      endsAt: new Date(startsAt.getTime() + HOUR),
      capacity,
      seatsPerComune,
      publishedAt: new Date(),
    }),
  );
}

/** Half hours of some operators, one after the other; their ids. */
export async function makeSlots(operators: number, each: number): Promise<number[]> {
  made += 1;
  const people = await sql<{ id: number }[]>`
    insert into people (email, name) select ${`operatore.${process.pid}.${made}.`} || n || '@sogei.example', 'Bench'
    from generate_series(1, ${operators}::int) n returning id::int`;
  const first = Date.now() + 24 * HOUR;
  for (const { id } of people) {
    const spans = Array.from({ length: each }, (_, index) => ({
      startsAt: new Date(first + (index * HOUR) / 2),
      endsAt: new Date(first + ((index + 1) * HOUR) / 2),
    }));
    await db.transaction((tx) => addSlots(tx, id, spans));
  }
  const rows = await sql<{ id: number }[]>`
    select id::int from assistance_slots where operator_id = any(${people.map(({ id }) => id)}) order by id`;
  return rows.map(({ id }) => id);
}
