import type { AppLoadContext } from "@remix-run/node";
import { and, count, inArray, isNull, sql } from "drizzle-orm";
import { opening, openingLabel } from "~/features/callcentre/opening.server";
import { agendaOf, nextPublic } from "~/features/conferences/home/agenda.server";
import { visitorOf } from "~/features/conferences/listing/reader.server";
import { listEntries, mostReported, narrowestFirst } from "~/features/content/queries.server";
import { listManuals } from "~/features/manuals/queries.server";
import { listNotices } from "~/features/notices/queries.server";
import type { Choice } from "~/lib/choice";
import { db } from "~db/client.server";
import type { EntryKind } from "~db/enums";
import { entries } from "~db/schema/content";
import { comuni } from "~db/schema/registry";

const SHOWN = 3;
const GUIDES_FOR_STAGE = 6;

/** Without one, the way begins at the first stage; what is for all stages is read then too. */
const earliestFirst = sql`coalesce(array_position(array['scheda', 'presubentro', 'test', 'subentro', 'aregime'], stages[1]), 1), (details ->> 'order')::numeric, slug`;

/** All that the home page shows. */
export async function readHome(choice: Choice) {
  const filter = { stage: choice.stage, modality: choice.modality };
  const fittingFirst = choice.query ? narrowestFirst : earliestFirst;
  const [totals, manuals, comuniTotal, guides, questions, codes, notices, conferences] = await Promise.all([
    countByKind(),
    listManuals(),
    db.select({ total: count() }).from(comuni).where(isNull(comuni.ceasedOn)),
    listEntries("guide", {
      ...filter,
      orderBy: fittingFirst,
      limit: GUIDES_FOR_STAGE,
    }),
    listEntries("faq", {
      ...filter,
      orderBy: sql`${entries.helpfulYes} desc, ${fittingFirst}`,
      limit: GUIDES_FOR_STAGE,
    }),
    listEntries("code", { ...filter, orderBy: mostReported, limit: SHOWN }),
    listNotices(choice, SHOWN + 1),
    nextPublic(choice),
  ]);
  const all = { ...totals, comuni: comuniTotal[0]?.total ?? 0 };
  return { totals: all, manuals, guides, questions, codes, notices, conferences };
}

/** For who works in a comune: its web-conferences; null for everybody else. */
export async function homeAgenda(context: AppLoadContext) {
  const { comune } = await visitorOf(context);
  if (!comune) return null;
  const { comuneId, comuneIstat, comuneName } = comune;
  return { agenda: await agendaOf(comuneId), comune: comuneIstat, name: comuneName };
}

export type HomeData = Awaited<ReturnType<typeof readHome>>;

async function countByKind(): Promise<Record<"guide" | "faq" | "code", number>> {
  const kinds = ["guide", "faq", "code"] satisfies EntryKind[];
  const rows = await db
    .select({ kind: entries.kind, total: count() })
    .from(entries)
    .where(and(inArray(entries.kind, kinds), isNull(entries.retiredAt)))
    .groupBy(entries.kind);
  const of = (kind: EntryKind) => rows.find((row) => row.kind === kind)?.total ?? 0;
  return { guide: of("guide"), faq: of("faq"), code: of("code") };
}

/** The call centre now, in words. */
export function callCentreNow(now = new Date()) {
  const state = opening(now);
  return { open: state.open, label: openingLabel(state, now), holiday: state.holiday };
}
