import { beforeEach, expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { makeActor } from "~/features/accounts/joining/testing";
import { Forbidden, Invalid, NotFound } from "~/lib/errors";
import { db, sql } from "~db/client.server";
import { outages } from "~db/schema/notices";
import { noticeFeed } from "../feed.server";
import { refreshStanding, standing } from "../standing.server";
import { ADDRESS, emptyNotices } from "../testing";
import { outageForm, outagesPage } from "./queries.server";
import { saveOutage, withdrawOutage } from "./save.server";
import { statusLine } from "./words";

let sara: Actor;
beforeEach(async () => {
  await emptyNotices();
  sara = await makeActor("agente");
});

const FORM = {
  servizio: "ws",
  testo: "I web service rispondono lentamente: riprova più tardi.",
  inizio_giorno: "2026-01-10",
  inizio_ora: "09:00",
  fine_giorno: "",
  fine_ora: "",
};
const line = async () => {
  await refreshStanding();
  return statusLine(standing())?.text;
};

test("stands on every page and in the feed until its end, in the wall time of Rome", async () => {
  await saveOutage(sara, null, FORM, ADDRESS);
  expect(await line()).toBe("Web service: disservizio in corso, non si sa ancora fino a quando.");
  expect(await noticeFeed("Avvisi")).toContain(
    "<title>Web service: Dal 10 gennaio 2026, 9:00 non si sa ancora fino a quando</title>",
  );
  const [{ id } = { id: 0 }] = (await outagesPage()).running;
  expect(await outageForm(id)).toEqual(FORM);
  await saveOutage(sara, id, { ...FORM, fine_giorno: "2026-01-10", fine_ora: "12:30" }, ADDRESS);
  expect(await db.select({ startsAt: outages.startsAt, endsAt: outages.endsAt }).from(outages)).toEqual([
    { startsAt: new Date("2026-01-10T08:00:00Z"), endsAt: new Date("2026-01-10T11:30:00Z") },
  ]);
  expect(await line()).toBeUndefined();
});

test("written by mistake is named nowhere", async () => {
  await saveOutage(sara, null, FORM, ADDRESS);
  const [row] = await sql`select id::int from outages`;
  await withdrawOutage(sara, row?.id, ADDRESS);
  expect(await line()).toBeUndefined();
  await expect(outageForm(row?.id)).rejects.toThrow(NotFound);
  expect(await noticeFeed("Avvisi")).not.toContain("Web service");
});

test.each([
  ["no service", { servizio: "forno" }, "servizio"],
  ["too few words", { testo: "Fermo" }, "testo"],
  ["personal data", { testo: "Chiedete a RSSMRA80A01H501U come procedere." }, "testo"],
  ["an end before the beginning", { fine_giorno: "2026-01-09", fine_ora: "9:00" }, "fine_giorno"],
  ["a day without its hour", { fine_giorno: "2026-01-11" }, "fine_ora"],
  ["an hour that the clocks skip", { inizio_giorno: "2027-03-28", inizio_ora: "2:30" }, "inizio_ora"],
])("is refused for %s, beside the field", async (_, fields, field) => {
  const refused = await saveOutage(sara, null, { ...FORM, ...fields }, ADDRESS).catch((error) => error);
  expect(refused).toBeInstanceOf(Invalid);
  expect(Object.keys(refused.fields)).toEqual([field]);
});

test("is written only by Sogei and the Ministero", async () => {
  for (const role of ["admin", "ministero"] as const) {
    const saving = makeActor(role).then((actor) => saveOutage(actor, null, FORM, ADDRESS));
    if (role === "admin") await expect(saving).rejects.toThrow(Forbidden);
    else await saving;
  }
});
