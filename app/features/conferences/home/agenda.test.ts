import fc from "fast-check";
import { expect, test } from "vitest";
import { sql } from "~db/client.server";
import { MODALITIES, STAGES } from "~db/enums";
import { makeConference, makeOffice, standAt } from "../../../../test/factories/conferences";
import { makeProvince } from "../../../../test/factories/registry";
import { standingOf } from "../booking/standing.server";
import { refusalOf } from "../eligibility";
import { makeAttendee } from "../testing";
import { agendaOf } from "./agenda.server";

test("shows what the comune has asked for, then what it may book besides, the next first", async () => {
  const office = await makeOffice({ stage: "test", modality: "WS" });
  const [mine, later, sooner] = [
    await makeConference(),
    await makeConference({ inHours: 20 }),
    await makeConference({ inHours: 10 }),
  ];
  for (const hidden of [
    { state: "draft" as const },
    { isByInvitation: true },
    { stages: ["scheda" as const] },
    { inHours: -0.5 },
  ])
    await makeConference(hidden);
  const { booking } = await makeAttendee(mine, office);
  // More than are shown, and none of them to be booked again.
  const many = await Promise.all(Array.from({ length: 6 }, (_, index) => makeConference({ inHours: 300 + index })));
  for (const id of many) await makeAttendee(id, office);
  await makeAttendee(sooner);
  const { booked, next } = await agendaOf(office.comune.id);
  expect([booked[0]?.id, booked.length]).toEqual([booking.id, 4]);
  expect(next.map(({ id }) => id)).toEqual([sooner, later]);
});

test("offers exactly what can be booked", async () => {
  const [province, other] = [await makeProvince(), await makeProvince()];
  const { comune } = await makeOffice({ provinceCode: province.code });
  const conference = fc.record({
    stages: fc.subarray([...STAGES], { maxLength: 2 }),
    modalities: fc.subarray([...MODALITIES], { maxLength: 2 }),
    regionCodes: fc.subarray([province.regionCode, other.regionCode]),
    provinceCodes: fc.subarray([province.code, other.code]),
    isByInvitation: fc.boolean(),
  });
  const modalities = fc.constantFrom(null, ...MODALITIES);
  await fc.assert(
    fc.asyncProperty(conference, modalities, fc.boolean(), async (audience, modality, isCalled) => {
      await sql`update conferences set state = 'draft'`;
      await standAt(comune.id, "test", modality);
      const id = await makeConference(audience);
      if (isCalled) await sql`insert into conference_comuni (conference_id, comune_id) values (${id}, ${comune.id})`;
      const mayBook = refusalOf(audience, await standingOf(comune.id, id)) === null;
      expect((await agendaOf(comune.id)).next.map((row) => row.id)).toEqual(mayBook ? [id] : []);
    }),
    { numRuns: 30 },
  );
});
