import { emit } from "~/features/jobs/emit.server";
import { todayInRome } from "~/lib/format";
import { db } from "~db/client.server";

/** The job `texts.review`: once a week whoever looks after the texts is told which are past their review. */
export async function tellStaleTexts(): Promise<void> {
  await db.transaction((tx) => emit(tx, { name: "texts.stale", payload: { day: todayInRome() } }));
}
