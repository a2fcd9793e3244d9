import { beforeEach, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { reportPage } from "~/features/editorial/reports/report-page.server";
import { emit } from "~/features/jobs/emit.server";
import { db, sql } from "~db/client.server";
import { milestoneReports } from "~db/schema/plan";
import { makeEntry } from "../../../../test/factories/content";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { deliverEvent } from "../deliver.server";
import { tellStaleTexts } from "../stale-texts.server";

beforeEach(async () => {
  await empty(
    "people, entries, events, outgoing, suggestions, milestone_reports, authorities, rate_limits, daily_salts",
  );
});

const decided = (reportId: number) =>
  db.transaction((tx) => emit(tx, { name: "milestone.decided", payload: { reportId } }));

async function told(name: string) {
  for (const { id } of await sql`select id::int from events where name = ${name}`) await deliverEvent({ eventId: id });
  return sql`select person_id::int "personId", kind, subject, address is not null "isMailed", digest_at is not null "isLater"
    from outgoing order by person_id`;
}

test("a milestone that was confirmed is told to the comune's referenti at once, to its Prefettura once a week", async () => {
  const comune = await makeComune({ name: "Ivrea" });
  const [authority] =
    await sql`insert into authorities (kind, name) values ('prefettura', 'Prefettura di Ivrea') returning id::int`;
  await sql`insert into authority_provinces (authority_id, province_code) values (${authority?.id}, ${comune.provinceCode})`;
  const rino = await makeActor("referente", { comuneId: comune.id });
  const pia = await makeActor("prefettura", { authorityId: authority?.id });
  const sara = await makeActor("agente");
  const report = (state: "confirmed" | "refused") => ({
    comuneId: comune.id,
    milestone: "tests" as const,
    happenedOn: "2026-11-20",
    state,
    reportedBy: rino.personId,
    decidedBy: sara.personId,
    reason: "Mancano gli esiti.",
  });
  const [confirmed] = await db.insert(milestoneReports).values(report("confirmed")).returning();
  await decided(confirmed?.id ?? 0);
  expect(await told("milestone.decided")).toMatchObject([
    { personId: rino.personId, kind: "sheet", isMailed: true },
    {
      personId: pia.personId,
      kind: "progress",
      isMailed: false,
      isLater: true,
      subject: expect.stringMatching(/^Ivrea: /),
    },
  ]);
  await empty("events");
  const [refused] = await db.insert(milestoneReports).values(report("refused")).returning();
  await decided(refused?.id ?? 0);
  expect((await told("milestone.decided")).map(({ kind }) => kind)).toEqual(["sheet"]);
});

test("what readers write, and texts past their review, are told to who looks after the texts", async () => {
  const vito = await makeActor("supervisore");
  await makeActor("agente");
  await reportPage({ pagina: "/faq/pin-bloccato", testo: "Manca il caso del PUK bloccato." }, "203.0.113.9");
  expect(await told("report.made")).toEqual([
    {
      personId: vito.personId,
      kind: "texts",
      subject: "Segnalazione di un lettore su /faq/pin-bloccato",
      isMailed: false,
      isLater: true,
    },
  ]);
  await empty("events");
  await tellStaleTexts();
  expect(await told("texts.stale")).toEqual([]);
  await empty("events");
  await makeEntry({ title: "PIN bloccato", reviewBy: "2026-01-01" });
  await makeEntry({ title: "Sempre attuale", reviewBy: "2099-01-01" });
  await tellStaleTexts();
  expect(await told("texts.stale")).toMatchObject([{ personId: vito.personId, subject: "Un testo è da rivedere" }]);
});
