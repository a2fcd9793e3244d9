import { beforeEach, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { emptyStage, makeReady, type Stage } from "~/features/plan/planner/testing";
import { db, sql } from "~db/client.server";
import { authorities, authorityProvinces } from "~db/schema/registry";
import { makeProvince } from "../../../../test/factories/registry";
import { deliverEvent } from "../deliver.server";

let stage: Stage;
beforeEach(async () => {
  stage = await emptyStage();
});

async function deliverLast(name: string) {
  const [event] = await sql`select id::int from events where name = ${name} order by id desc limit 1`;
  await deliverEvent({ eventId: event?.id });
  return sql`select person_id::int "personId", comune_id::int "comuneId", subject, href, address is not null "isMailed"
    from outgoing where event_id = ${event?.id} order by person_id`;
}

/** Two provinces that one authority watches, and one that is nobody's. */
async function makeAuthority() {
  const [one, other, elsewhere] = [await makeProvince(), await makeProvince(), await makeProvince()];
  const [authority] = await db
    .insert(authorities)
    .values({ kind: "prefettura", name: `Prefettura di ${one.code}` })
    .returning();
  const authorityId = authority?.id ?? 0;
  await db.insert(authorityProvinces).values([one, other].map(({ code }) => ({ provinceCode: code, authorityId })));
  return { authorityId, one: one.code, other: other.code, elsewhere: elsewhere.code };
}

test("an approval is told to each comune's people of their comune, to an authority once for all of its comuni", async () => {
  const { authorityId, one, other, elsewhere } = await makeAuthority();
  const ivrea = await makeReady({ name: "Ivrea", provinceCode: one });
  await makeReady({ name: "Aosta", provinceCode: other });
  const { id: farId } = await makeReady({ name: "Roma", provinceCode: elsewhere });
  const referente = await makeActor("referente", { comuneId: ivrea.id });
  const prefettura = await makeActor("prefettura", { authorityId });
  const far = await makeActor("operatore", { comuneId: farId });
  const gone = await makeActor("operatore", { comuneId: ivrea.id });
  await sql`update memberships set ended_at = now() where person_id = ${gone.personId}`;
  await stage.run();
  const decision = await stage.decideAll("approved");
  expect(await deliverLast("plan.approved")).toEqual([
    {
      personId: referente.personId,
      comuneId: ivrea.id,
      subject: "Piano di subentro approvato: Ivrea",
      href: `/comune/piano?comune=${ivrea.istat}`,
      isMailed: true,
    },
    {
      personId: prefettura.personId,
      comuneId: null,
      subject: "Piani di subentro approvati: 2 comuni",
      href: `/piani/decisioni/${decision}`,
      isMailed: true,
    },
    expect.objectContaining({ personId: far.personId, subject: "Piano di subentro approvato: Roma" }),
  ]);
});

test("what was left out is told to nobody", async () => {
  const { id: comuneId } = await makeReady();
  await makeReady();
  await makeActor("referente", { comuneId });
  await stage.run();
  await sql`update plans set file_sent_on = current_date where comune_id = ${comuneId}`;
  await stage.decideAll("approved");
  expect(await deliverLast("plan.approved")).toEqual([]);
});

test("a proposal sent back is told to who made it, with the reason, and to no comune", async () => {
  const { id: comuneId, istat } = await makeReady({ name: "Ivrea" });
  await makeActor("referente", { comuneId });
  await stage.run();
  await stage.decideAll("returned", "Troppo presto");
  const told = await deliverLast("plan.returned");
  expect(told).toMatchObject([
    { personId: stage.sogei.personId, subject: "Proposta da rivedere: Ivrea", href: `/piani/${istat}` },
  ]);
  const [body] = await sql`select body->'paragraphs'->>1 text from outgoing order by id desc limit 1`;
  expect(body?.text).toBe("Motivo: Troppo presto");
});
