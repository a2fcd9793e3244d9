import { and, eq, or, sql } from "drizzle-orm";
import { RECORDING_SEAL } from "~/features/conferences/after/materials.server";
import { entryAt } from "~/features/content/addresses";
import { keepFile } from "~/features/uploads/keep.server";
import { seal } from "~/lib/crypto.server";
import type { Tx } from "~db/client.server";
import {
  conferenceEntries,
  conferenceGuests,
  conferenceQuestions,
  conferenceRecordings,
  conferences,
} from "~db/schema/conferences";
import { entries } from "~db/schema/content";
import type { DemoConference } from "./conference-list";

/** What a conference that is over leaves behind: a recording, files, texts that were treated, questions, votes, a guest. */
export async function seedAfter(tx: Tx, conferenceId: number, { after }: DemoConference): Promise<void> {
  if (!after) return;
  await tx.update(conferences).set({ followedUpAt: sql`now()` }).where(eq(conferences.id, conferenceId));
  await tx.insert(conferenceRecordings).values({
    conferenceId,
    title: "Registrazione dell'incontro",
    sealedAddress: seal(RECORDING_SEAL, `https://video.incontri.example/registrazione-${conferenceId}`),
  });
  for (const { name, text } of after.files) {
    const owner = { ownerKind: "conference", ownerId: conferenceId };
    await keepFile(tx, Buffer.from(text), { name, mediaType: "text/plain", ...owner });
  }
  const places = after.treated.flatMap((path) => entryAt(path) ?? []);
  const treated = await tx
    .select({ entryId: entries.id })
    .from(entries)
    .where(or(...places.map(({ kind, slug }) => and(eq(entries.kind, kind), eq(entries.slug, slug)))));
  if (treated.length) {
    await tx.insert(conferenceEntries).values(treated.map(({ entryId }) => ({ conferenceId, entryId })));
  }
  await tx.insert(conferenceGuests).values({
    conferenceId,
    name: "Aldo Agenzia",
    organisation: "AgID",
    email: "aldo.agenzia@agid.example",
    joinedAt: sql`now() - interval '12 days'`,
  });
  await seedQuestions(tx, conferenceId, after.questions);
  await seedVotes(tx, conferenceId);
}

/** Asked by the first who booked; the first of them was answered there. */
async function seedQuestions(tx: Tx, conferenceId: number, bodies: readonly string[]): Promise<void> {
  const seats = await tx.execute<{ bookingId: number; comuneId: number; personId: number }>(sql`
    select id::int "bookingId", comune_id::int "comuneId", person_id::int "personId" from conference_bookings
    where conference_id = ${conferenceId} and state = 'confirmed' order by position limit ${bodies.length}`);
  for (const [index, body] of bodies.entries()) {
    const seat = seats[index];
    if (!seat) continue;
    const answeredAt = index === 0 ? sql`now() - interval '12 days'` : null;
    await tx.insert(conferenceQuestions).values({ ...seat, conferenceId, body, answeredAt });
  }
}

/** Two of three who were there have said how it was, most of them well; the personas have yet to. */
async function seedVotes(tx: Tx, conferenceId: number): Promise<void> {
  await tx.execute(sql`
    insert into conference_ratings (booking_id, rating)
    select id, (array[4, 4, 3, 4, 2, 3])[1 + n % 6] from (
      select id, row_number() over (order by position)::int n from conference_bookings
      where conference_id = ${conferenceId} and joined_at is not null and reference like 'WC-D%-%') there
    where n % 3 <> 0`);
}
