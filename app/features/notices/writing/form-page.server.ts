import { asc, eq } from "drizzle-orm";
import { listPlaces } from "~/features/registry/places.server";
import { filesOf } from "~/features/uploads/attach.server";
import { NotFound } from "~/lib/errors";
import { wallTime } from "~/lib/wall-time";
import { db } from "~db/client.server";
import { products, vendors } from "~db/schema/accounts";
import { type NoticeRow, noticeBySlug } from "../find.server";
import { stateOf } from "../labels";
import { messages } from "../messages";
import { touchedBy } from "../touches/queries.server";

/** What the form begins with: empty, what is proposed, or the notice itself. Throws `NotFound`. */
export async function noticeFormPage({ slug, proposed = {} }: { slug?: string; proposed?: Record<string, string> }) {
  const notice = slug === undefined ? undefined : await noticeBySlug(slug);
  if (slug !== undefined && (!notice || notice.withdrawnAt)) throw new NotFound(messages.gone);
  const [places, productRows, kept, touches] = await Promise.all([
    listPlaces(),
    db
      .select({ id: products.id, name: products.name, vendor: vendors.name })
      .from(products)
      .innerJoin(vendors, eq(vendors.id, products.vendorId))
      .orderBy(asc(vendors.name), asc(products.name)),
    notice ? filesOf("notice", [notice.id]) : [],
    notice ? touchedBy(notice.id) : [],
  ]);
  const siglaOf = (code: string) => places.provinces.find((province) => province.code === code)?.sigla ?? "";
  return {
    id: notice?.id ?? null,
    title: notice?.title ?? "",
    state: notice ? stateOf(notice) : null,
    regions: places.regions.map(({ code, name }) => ({ value: code, label: name })),
    products: productRows.map(({ id, name, vendor }) => ({ value: String(id), label: `${name} (${vendor})` })),
    attached: kept.map(({ id, name, bytes }) => ({ id, name, bytes })),
    values: notice
      ? valuesOf(notice, siglaOf, touches.map(({ kind, key, href }) => (kind === "code" ? key : href)).join("\n"))
      : { importanza: "ordinario", lettori: "all", ...proposed },
  };
}

function valuesOf(notice: NoticeRow, siglaOf: (code: string) => string, touches: string): Record<string, string> {
  const boxes = (name: string, values: readonly (string | number)[]) =>
    Object.fromEntries(values.map((value) => [`${name}-${value}`, "1"]));
  return {
    titolo: notice.title,
    sommario: notice.summary,
    testo: notice.source,
    importanza: notice.importance,
    lettori: notice.readers,
    ...boxes("fase", notice.stages),
    ...boxes("modalita", notice.modalities),
    ...boxes("regione", notice.regionCodes),
    ...boxes("prodotto", notice.productIds),
    province: notice.provinceCodes.map(siglaOf).filter(Boolean).join(", "),
    ...momentFields("pubblica", notice.publishAt),
    ...momentFields("scade", notice.expiresAt),
    versione: notice.version ?? "",
    tocca: touches,
  };
}

function momentFields(name: string, instant: Date | null): Record<string, string> {
  if (!instant) return {};
  const { day, time } = wallTime(instant);
  return { [`${name}_giorno`]: day, [`${name}_ora`]: time };
}
