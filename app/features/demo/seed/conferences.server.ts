import { eq } from "drizzle-orm";
import { DateTime } from "luxon";
import { insertConference } from "~/features/conferences/planning/create.server";
import { ROOM_SEAL } from "~/features/conferences/planning/rooms.server";
import { setSpeakers } from "~/features/conferences/planning/speakers.server";
import { reindexConference } from "~/features/conferences/search.server";
import { seal } from "~/lib/crypto.server";
import { renderMarkdown } from "~/lib/markdown/render";
import type { Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { conferenceComuni, conferenceRooms, conferenceSeries } from "~db/schema/conferences";
import { authorityProvinces } from "~db/schema/registry";
import { PERSONAS } from "../personas";
import { seedAfter } from "./conference-after.server";
import { seedOtherBookings, seedOwnBookings } from "./conference-bookings.server";
import { AGENDA, CONFERENCES, type DemoConference } from "./conference-list";
import { idsOf } from "./people.server";

const IVREA = "001125";
const CHIVASSO = "001082";

/** Web-conferences of the last weeks and the next ones, in every state, with who has booked them. */
export async function seedConferences(tx: Tx): Promise<void> {
  const rooms = await seedRooms(tx);
  const comuni = await idsOf(tx, [IVREA, CHIVASSO]);
  const [seriesId] = await tx.insert(conferenceSeries).values({}).returning();
  const [proposer] = await tx.select({ id: people.id }).from(people).where(eq(people.email, PERSONAS.prefettura.email));
  const [watching] = await tx.select().from(authorityProvinces).where(eq(authorityProvinces.provinceCode, "001"));
  for (const [index, each] of CONFERENCES.entries()) {
    const id = await insertConference(tx, {
      ...valuesOf(each),
      roomId: each.state === "proposed" || each.state === "declined" ? null : rooms[index % rooms.length],
      seriesId: each.isOfSeries ? seriesId?.id : null,
      ...(each.kind === "meeting" ? { proposedBy: watching?.authorityId, createdBy: proposer?.id } : {}),
    });
    await setSpeakers(tx, id, each.speakers ?? []);
    if (each.kind === "meeting") {
      const called = [comuni[IVREA], comuni[CHIVASSO]].flatMap((comuneId) => comuneId ?? []);
      await tx.insert(conferenceComuni).values(called.map((comuneId) => ({ conferenceId: id, comuneId })));
    }
    await seedOwnBookings(tx, id, each);
    await seedOtherBookings(tx, id, each);
    await seedAfter(tx, id, each);
    await reindexConference(tx, id);
  }
}

function valuesOf(each: DemoConference): Parameters<typeof insertConference>[1] {
  const { kind, state, title, stages = [], modalities = [], topics = [], capacity, seatsPerComune = 3 } = each;
  const startsAt = startOf(each);
  const agenda = each.agenda ?? AGENDA;
  return {
    kind,
    state,
    title,
    agenda,
    segments: renderMarkdown(agenda, { profile: "user", idPrefix: "p-" }).segments,
    stages,
    modalities,
    topics,
    capacity,
    seatsPerComune,
    startsAt,
    endsAt: new Date(startsAt.getTime() + (each.minutes ?? 60) * 60_000),
    isByInvitation: kind === "meeting",
    publishedAt: state === "published" || state === "cancelled" ? new Date(Date.now() - 20 * 86_400_000) : null,
    cancelledAt: state === "cancelled" ? new Date(Date.now() - 86_400_000) : null,
    reason: each.reason ?? null,
    createdAt: new Date(Date.now() - 25 * 86_400_000),
  };
}

/** A working day at its hour in Rome, or some minutes from now. */
function startOf({ inDays, hour = 10, inMinutes }: DemoConference): Date {
  if (inMinutes !== undefined) return new Date(Math.ceil((Date.now() + inMinutes * 60_000) / 300_000) * 300_000);
  let day = DateTime.now().setZone("Europe/Rome").plus({ days: inDays });
  while (day.weekday > 5) day = day.plus({ days: 1 });
  return day.startOf("day").set({ hour }).toJSDate();
}

async function seedRooms(tx: Tx): Promise<number[]> {
  const rows = await tx
    .insert(conferenceRooms)
    .values(
      ["Sala Anagrafe", "Sala Subentro", "Sala Prefetture", "Sala Formazione"].map((name, index) => ({
        name,
        kind: "link" as const,
        sealedAddress: seal(ROOM_SEAL, `https://sala-${index + 1}.incontri.example/anpr`),
      })),
    )
    .returning({ id: conferenceRooms.id });
  return rows.map(({ id }) => id);
}
