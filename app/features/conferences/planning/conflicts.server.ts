import { sql } from "drizzle-orm";
import { Invalid } from "~/lib/errors";
import { formatDay } from "~/lib/format";
import type { Tx } from "~db/client.server";
import { messages } from "./messages";

/** Any number: who writes dates, rooms and speakers waits here, so that two never wait for each other's rows. */
const PLANNING_LOCK = 7003;

export async function lockPlanning(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${PLANNING_LOCK}, 0)`);
}

const FIELDS: Record<string, { field: string; words(day: string): string } | undefined> = {
  conferences_room: { field: "sala", words: messages.rules.roomBusy },
  conference_speakers_busy: { field: "relatori", words: messages.rules.speakerBusy },
};

/** Says what the database refused: a room or a speaker that is busy then, seats that are taken. */
export async function sayingConflicts<T>(startsAt: Date, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = ((error as { cause?: unknown }).cause ?? error) as { code?: string; constraint_name?: string };
    if (fault.code === "23514" && fault.constraint_name === "conferences_seats") {
      throw new Invalid({ posti: messages.rules.tooFew });
    }
    const known = fault.code === "23P01" ? FIELDS[fault.constraint_name ?? ""] : undefined;
    throw known ? new Invalid({ [known.field]: known.words(formatDay(startsAt)) }) : error;
  }
}
