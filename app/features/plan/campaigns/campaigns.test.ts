import { beforeEach, expect, test } from "vitest";
import { makeActor } from "~/features/accounts/joining/testing";
import { typedDay, yearsAfter } from "~/lib/day";
import { Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import { sql } from "~db/client.server";
import { makeComune } from "../../../../test/factories/registry";
import { empty } from "../../../../test/support/empty";
import { moveDeadline } from "./move.server";
import { openCampaign } from "./open.server";
import { presentCampaign } from "./present.server";

const TODAY = todayInRome();
const form = (nome: string, opens = TODAY, deadline = yearsAfter(TODAY, 1)) => ({
  nome,
  ...typedDay("dal", opens),
  ...typedDay("termine", deadline),
});

beforeEach(() => empty("campaigns"));

test("of the open ones the one that closes last is asked for, also after its deadline; one to come is not", async () => {
  expect(await presentCampaign()).toBeNull();
  await sql`insert into campaigns (name, opens_on, deadline) values
    ('Prima', null, '2016-09-16'), ('Seconda', '2020-01-01', '2020-12-31'), ('Da aprire', '2099-01-01', '2099-12-31')`;
  expect(await presentCampaign()).toMatchObject({ name: "Seconda" });
});

test("the Ministero opens one; wrong days and a name that is taken come back beside their fields", async () => {
  const mina = await makeActor("ministero");
  await openCampaign(mina, form("Circolare nuova"), "");
  expect(await presentCampaign()).toMatchObject({ name: "Circolare nuova", opensOn: TODAY });
  await expect(openCampaign(mina, form("Circolare nuova"), "")).rejects.toBeInstanceOf(Invalid);
  await expect(openCampaign(mina, form("Altra", yearsAfter(TODAY, 2)), "")).rejects.toEqual(
    new Invalid({ "termine-giorno": "Il termine viene prima dell'apertura: correggi una delle due date." }),
  );
  await expect(openCampaign(mina, {}, "")).rejects.toEqual(
    new Invalid({
      nome: "Scrivi il nome della campagna.",
      "dal-giorno": "Scrivi il giorno.",
      "termine-giorno": "Scrivi il giorno.",
    }),
  );
});

test("nobody else opens one", async () => {
  for (const role of ["supervisore", "admin"] as const)
    await expect(openCampaign(await makeActor(role), form("Mia"), "")).rejects.toBeInstanceOf(Forbidden);
});

test("a deadline moves only further away; the sheets that came in between are in time from then on", async () => {
  const [campaign] = await sql`
    insert into campaigns (name, opens_on, deadline) values ('Estate', '2026-01-01', ${yearsAfter(TODAY, -1)}) returning id`;
  const mina = await makeActor("ministero");
  const move = (day: string, actor = mina) =>
    moveDeadline(actor, { campagna: String(campaign?.id), ...typedDay("nuovo", day) }, "");
  const [inBetween, later] = await Promise.all([makeComune(), makeComune()]);
  for (const [comune, day] of [
    [inBetween, TODAY],
    [later, yearsAfter(TODAY, 2)],
  ] as const)
    await sql`insert into sheets (comune_id, campaign_id, version, sent_on, modality, is_late, flags)
      values (${comune.id}, ${campaign?.id ?? 0}, 1, ${day}, 'WS', true, '{no-workstations,late}')`;

  await expect(move(yearsAfter(TODAY, -1))).rejects.toBeInstanceOf(Invalid);
  await expect(move(yearsAfter(TODAY, 1), await makeActor("supervisore"))).rejects.toBeInstanceOf(Forbidden);
  await move(yearsAfter(TODAY, 1));
  expect(
    await sql`select is_late, flags from sheets where campaign_id = ${campaign?.id ?? 0} order by sent_on`,
  ).toEqual([
    { is_late: false, flags: ["no-workstations"] },
    { is_late: true, flags: ["no-workstations", "late"] },
  ]);
  await expect(move(yearsAfter(TODAY, 1))).rejects.toBeInstanceOf(Invalid);
  expect(await presentCampaign()).toMatchObject({ name: "Estate", deadline: yearsAfter(TODAY, 1) });
});
