import { and, eq, isNotNull, isNull, like, or, sql } from "drizzle-orm";
import { z } from "zod";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { nameKey } from "~/lib/text";
import { db } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { comuni } from "~db/schema/registry";
import { isAction, isDay, isSubject, MOST_CHOSEN, type RegisterFilters, readIds, readSubject } from "./filters";
import { messages } from "./messages";

const { errors } = messages;
const text = z.string().trim().max(100, errors.tooLong).default("");
const day = text.refine((value) => value === "" || isDay(value), errors.day);

const schema = z
  .object({
    azione: text.refine((value) => value === "" || isAction(value), errors.action),
    oggetto: text.refine((value) => value === "" || isSubject(value.split(":")[0] ?? ""), errors.subject),
    persona: text,
    "persona-scelta": z.string().default(""),
    comune: text,
    "comune-scelto": z.string().default(""),
    dal: day,
    al: day,
  })
  .refine(({ dal, al }) => !isDay(dal) || !isDay(al) || dal <= al, { path: ["al"], error: errors.order });

/** The filters of the form. It is sent as a POST: what is typed to find a person must not stand in an address. */
export async function chooseFilters(form: FormValues): Promise<RegisterFilters> {
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const { azione, oggetto, persona, comune, dal, al } = parsed.data;
  const [personIds, comuneIds] = await Promise.all([
    persona ? findPeople(persona) : readIds(parsed.data["persona-scelta"]),
    comune ? findComuni(comune) : readIds(parsed.data["comune-scelto"]),
  ]);
  return {
    action: isAction(azione) ? azione : null,
    subject: readSubject(oggetto),
    personIds,
    comuneIds,
    from: dal || null,
    to: al || null,
  };
}

async function findPeople(typed: string): Promise<number[]> {
  const pattern = `%${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const isThem = typed.includes("@")
    ? eq(people.email, typed.toLowerCase())
    : like(sql`lower(${people.name})`, pattern);
  const found = await db
    .select({ id: people.id })
    .from(people)
    .where(and(isNotNull(people.name), isThem))
    .orderBy(people.id)
    .limit(MOST_CHOSEN + 1);
  if (found.length === 0) throw new Invalid({ persona: errors.noPerson });
  if (found.length > MOST_CHOSEN) throw new Invalid({ persona: errors.manyPeople(MOST_CHOSEN) });
  return found.map(({ id }) => id);
}

/** By present code, else by name: the whole one before those that begin so. */
async function findComuni(typed: string): Promise<number[]> {
  const key = nameKey(typed);
  if (!key) throw new Invalid({ comune: errors.noComune });
  const found = await db
    .select({ id: comuni.id, nameKey: comuni.nameKey })
    .from(comuni)
    .where(or(and(eq(comuni.istat, typed), isNull(comuni.ceasedOn)), like(comuni.nameKey, `${key}%`)))
    .orderBy(comuni.nameKey, comuni.id)
    .limit(MOST_CHOSEN + 1);
  const exact = found.filter((comune) => comune.nameKey === key);
  const chosen = exact.length ? exact : found;
  if (chosen.length === 0) throw new Invalid({ comune: errors.noComune });
  if (chosen.length > MOST_CHOSEN) throw new Invalid({ comune: errors.manyComuni(MOST_CHOSEN) });
  return chosen.map(({ id }) => id);
}
