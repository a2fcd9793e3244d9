import { inArray } from "drizzle-orm";
import { provinceCodesOf } from "~/features/registry/places.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { ticked } from "~/lib/http/ticked";
import { instantOf } from "~/lib/wall-time";
import { db } from "~db/client.server";
import { MODALITIES, STAGES } from "~db/enums";
import { products } from "~db/schema/accounts";
import { regions } from "~db/schema/registry";
import { readTouch, type Touch, touchLines } from "../touches/read";
import { messages } from "./messages";
import { type NoticeForm, noticeSchema } from "./schema";

const { rules } = messages;
const MOST_TOUCHES = 100;

/** Which of these pages are not there, or cannot be verified by anybody: of several features, so whoever asks says how it is known. */
export type MissingTouches = (touches: readonly Touch[]) => Promise<Touch[]>;

export type NoticeFields = Awaited<ReturnType<typeof readNoticeForm>>;

/** What the form asks for, checked. Throws `Invalid`. */
export async function readNoticeForm(form: FormValues, missing: MissingTouches) {
  const parsed = noticeSchema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { data } = parsed;
  const [provinceCodes, regionCodes, productIds, touches] = await Promise.all([
    provinceCodesOf(data.province),
    regionsOf(form),
    productsOf(form),
    touchesOf(data, missing),
  ]);
  if (!provinceCodes) throw new Invalid({ province: rules.provinces });
  return {
    touches,
    publishAt: momentOf(data, "pubblica", "00:00"),
    values: {
      title: data.titolo,
      summary: data.sommario,
      source: data.testo,
      importance: data.importanza,
      readers: data.lettori,
      stages: ticked(form, "fase", STAGES),
      modalities: ticked(form, "modalita", MODALITIES),
      regionCodes,
      provinceCodes,
      productIds,
      expiresAt: momentOf(data, "scade", "23:59"),
      version: data.versione || null,
    },
  };
}

type Moment = "pubblica" | "scade";

/** Day and time of Rome as an instant; null for none. An hour that does not exist, or exists twice, is said and never guessed. */
function momentOf(data: NoticeForm, name: Moment, atLeast: string): Date | null {
  const [day, time] = [data[`${name}_giorno`], data[`${name}_ora`]];
  if (!day && time) throw new Invalid({ [`${name}_giorno`]: rules.dayMissing });
  if (!day) return null;
  const instant = instantOf(day, (time || atLeast).padStart(5, "0"));
  if (instant instanceof Date) return instant;
  const field = instant === "unreadable" ? `${name}_giorno` : `${name}_ora`;
  throw new Invalid({ [field]: { unreadable: rules.day, gap: rules.gap, twice: rules.twice }[instant] });
}

async function regionsOf(form: FormValues): Promise<string[]> {
  const all = await db.select({ code: regions.code }).from(regions);
  return ticked(
    form,
    "regione",
    all.map(({ code }) => code),
  );
}

async function productsOf(form: FormValues): Promise<number[]> {
  const ids = Object.keys(form).flatMap((name) => /^prodotto-(\d{1,15})$/.exec(name)?.[1] ?? []);
  const rows = ids.length
    ? await db
        .select({ id: products.id })
        .from(products)
        .where(inArray(products.id, ids.map(Number)))
    : [];
  return rows.map(({ id }) => id);
}

async function touchesOf({ tocca, versione }: NoticeForm, missing: MissingTouches): Promise<Touch[]> {
  const lines = touchLines(tocca);
  if (!lines.length) return [];
  if (!versione) throw new Invalid({ versione: rules.versionMissing });
  if (lines.length > MOST_TOUCHES) throw new Invalid({ tocca: rules.touchesMany });
  const read = lines.map((line) => ({ line, touch: readTouch(line) }));
  const touches = read.flatMap(({ touch }) => touch ?? []);
  const gone = await missing(touches);
  const isGone = (touch: Touch | null) =>
    !touch || gone.some(({ kind, key }) => kind === touch.kind && key === touch.key);
  const wrong = read.find(({ touch }) => isGone(touch));
  if (wrong) throw new Invalid({ tocca: rules.touches(wrong.line) });
  return [...new Map(touches.map((touch) => [`${touch.kind} ${touch.key}`, touch])).values()];
}
