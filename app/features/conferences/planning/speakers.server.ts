import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "~db/client.server";
import { conferenceSpeakers, speakers } from "~db/schema/conferences";

/** Who speaks, from now on; the database refuses somebody who speaks elsewhere at that time. */
export async function setSpeakers(
  tx: Tx,
  conferenceId: number,
  named: readonly { name: string; organisation: string }[],
): Promise<void> {
  await tx.delete(conferenceSpeakers).where(eq(conferenceSpeakers.conferenceId, conferenceId));
  for (const { name, organisation } of named) {
    await tx.insert(speakers).values({ name, organisation }).onConflictDoNothing();
    const [speaker] = await tx
      .select({ id: speakers.id })
      .from(speakers)
      .where(and(eq(speakers.name, name), eq(speakers.organisation, organisation)));
    if (speaker) {
      await tx
        .insert(conferenceSpeakers)
        .values({ conferenceId, speakerId: speaker.id })
        .onConflictDoNothing({ target: [conferenceSpeakers.conferenceId, conferenceSpeakers.speakerId] });
    }
  }
}

/** «Anna Rossi (Sogei)», for pages. */
export const speakerWords = sql<string[]>`coalesce((
  select array_agg(s.name || case when s.organisation = '' then '' else ' (' || s.organisation || ')' end order by s.name)
  from conference_speakers cs join speakers s on s.id = cs.speaker_id where cs.conference_id = conferences.id), '{}')`;
