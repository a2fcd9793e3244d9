import { and, desc, gt, inArray, sql } from "drizzle-orm";
import { kindNames } from "~/features/conferences/labels";
import { entryPath } from "~/features/content/addresses";
import { inForce } from "~/features/content/queries.server";
import { categoryHints, categoryLabels } from "~/features/forum/labels";
import { formatDay, formatTime } from "~/lib/format";
import { paths } from "~/lib/paths";
import { db } from "~db/client.server";
import { FORUM_CATEGORIES, type Modality, type Stage } from "~db/enums";
import { conferences } from "~db/schema/conferences";
import { entries } from "~db/schema/content";
import { notices } from "~db/schema/notices";
import { messages } from "./messages";

/** Something that has become available and that no notice has told of yet: the circular wants one for each. */
export interface Proposal {
  /** «manuale:preparare», «serie:12», «web-conference:7», «categoria:aire». */
  origin: string;
  what: string;
  values: Record<string, string>;
}

/** Older things need no notice any more. */
const LATELY = sql`now() - interval '60 days'`;

const { words } = messages;

/** What could be announced, by the notices there are; the newest first. */
export async function openProposals(): Promise<Proposal[]> {
  const [known, texts, series] = await Promise.all([
    db.select({ origin: notices.origin }).from(notices).where(sql`${notices.origin} is not null`),
    newTexts(),
    newSeries(),
  ]);
  const told = new Set(known.map(({ origin }) => origin));
  return [...texts, ...series, ...FORUM_CATEGORIES.map(ofCategory)].filter(({ origin }) => !told.has(origin));
}

/** The form filled in for one of them; undefined for anything else. */
export async function proposalFor(origin: string): Promise<Proposal | undefined> {
  if (!origin) return undefined;
  return (await openProposals()).find((proposal) => proposal.origin === origin);
}

/** Manuals and videos of lately. */
async function newTexts(): Promise<Proposal[]> {
  const { kind, slug, title, summary, stages } = entries;
  const rows = await db
    .select({ kind, slug, title, summary, stages })
    .from(entries)
    .where(and(inArray(kind, ["manual", "video"]), inForce, gt(entries.createdAt, LATELY)))
    .orderBy(kind, desc(entries.createdAt), slug);
  return rows.map((text) => {
    const what = text.kind === "manual" ? words.manual : words.video;
    return {
      origin: `${text.kind === "manual" ? "manuale" : "video"}:${text.slug}`,
      what: what.name(text.title),
      values: {
        titolo: what.title(text.title).slice(0, 110),
        sommario: text.summary,
        testo: what.text(text.title, entryPath(text.kind, text.slug)),
        ...boxes("fase", text.stages),
      },
    };
  });
}

interface Series extends Record<string, unknown> {
  seriesId: string | null;
  id: string;
  title: string;
  kind: keyof typeof kindNames;
  first: string;
  dates: number;
  stages: Stage[];
  modalities: Modality[];
  regionCodes: string[];
}

async function newSeries(): Promise<Proposal[]> {
  const rows = await db.execute<Series>(sql`
    select min(${conferences.seriesId}) "seriesId", min(id) id, min(title) title, min(kind) kind, min(starts_at) first,
      count(*)::int dates, (array_agg(to_json(stages)))[1] stages, (array_agg(to_json(modalities)))[1] modalities,
      (array_agg(to_json(region_codes)))[1] "regionCodes"
    from conferences where state = 'published' and not is_by_invitation and published_at > ${LATELY} and starts_at > now()
    group by coalesce('s' || series_id, 'c' || id) order by max(published_at) desc limit 20`);
  return rows.map(({ seriesId, id, title, kind, first, dates, stages, modalities, regionCodes }) => {
    const start = new Date(first);
    return {
      origin: seriesId ? `serie:${seriesId}` : `web-conference:${id}`,
      what: words.series(title, dates),
      values: {
        titolo: words.seriesTitle(title).slice(0, 110),
        sommario: words.seriesSummary(kindNames[kind], formatDay(start), formatTime(start), dates),
        testo: words.seriesText(title, paths.conference(Number(id)), dates),
        ...boxes("fase", stages),
        ...boxes("modalita", modalities),
        ...boxes("regione", regionCodes),
      },
    };
  });
}

function ofCategory(category: (typeof FORUM_CATEGORIES)[number]): Proposal {
  const name = categoryLabels[category];
  return {
    origin: `categoria:${category}`,
    what: words.category(name),
    values: {
      titolo: words.categoryTitle(name),
      sommario: categoryHints[category],
      testo: words.categoryText(name, paths.forumCategory(category)),
    },
  };
}

const boxes = (name: string, values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [`${name}-${value}`, "1"]));
