import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor";
import { followsOf, setFollowModes } from "~/features/forum/follow/modes.server";
import { Invalid } from "~/lib/errors";
import { fieldErrors } from "~/lib/http/field-errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { type Db, db } from "~db/client.server";
import { MAIL_MODES, type MailMode } from "~db/enums";
import { mailPreferences } from "~db/schema/accounts";
import { CHOSEN_KINDS, type Kind, modeOf } from "./kinds";
import { messages } from "./messages";

/** When mails of each kind go out, as chosen or by default, and of each thing the person follows. */
export async function mailChoices(actor: Actor) {
  const [rows, follows] = await Promise.all([
    db.select().from(mailPreferences).where(eq(mailPreferences.personId, actor.personId)),
    followsOf(actor),
  ]);
  const chosen = (kind: Kind) => rows.find((row) => row.kind === kind)?.mode;
  const kinds = CHOSEN_KINDS.map((kind) => ({ kind, mode: modeOf(kind, chosen(kind)) }));
  return { kinds, follows };
}

const mode = z.enum(MAIL_MODES, messages.unknown).optional();

/** A field for each kind that may be chosen; those left out stay as they are. */
const schema = z.object({
  salva: z.literal("1", messages.unknown),
  ...(Object.fromEntries(CHOSEN_KINDS.map((kind) => [kind, mode])) as Partial<Record<Kind, typeof mode>>),
});

const FOLLOW = /^segue:(\w+):(.{1,40})$/;

/** Keeps the choices; kinds that nobody can turn off are not among those that can be chosen. */
export async function chooseMail({ personId }: Actor, form: FormValues): Promise<void> {
  await countOf("notification", personId, messages.tooMany);
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw new Invalid(fieldErrors(parsed.error));
  const values: Partial<Record<string, unknown>> = parsed.data;
  const chosen = CHOSEN_KINDS.flatMap((kind) => {
    const found = MAIL_MODES.find((known) => known === values[kind]);
    return found ? [{ kind, mode: found }] : [];
  });
  const ofFollows = Object.entries(form).flatMap(([name, value]) => {
    const [, kind = "", key = ""] = FOLLOW.exec(name) ?? [];
    return kind ? [{ kind, key, mode: MAIL_MODES.find((known) => known === value) ?? null }] : [];
  });
  await db.transaction(async (tx) => {
    await setModes(tx, personId, chosen);
    await setFollowModes(tx, personId, ofFollows);
  });
}

export async function setModes(
  tx: Db,
  personId: number,
  modes: readonly { kind: Kind; mode: MailMode }[],
): Promise<void> {
  if (!modes.length) return;
  await tx
    .insert(mailPreferences)
    .values(modes.map((each) => ({ personId, ...each })))
    .onConflictDoUpdate({
      target: [mailPreferences.personId, mailPreferences.kind],
      set: { mode: sql`excluded.mode` },
    });
}

/** Kinds whose mails a person gets together with others. */
export async function kindsInDigests(tx: Db, personId: number): Promise<Kind[]> {
  const rows = await tx
    .select()
    .from(mailPreferences)
    .where(and(eq(mailPreferences.personId, personId), inArray(mailPreferences.kind, CHOSEN_KINDS)));
  const inDigest = (kind: Kind) => {
    const present = modeOf(kind, rows.find((row) => row.kind === kind)?.mode);
    return present === "giornaliero" || present === "settimanale";
  };
  return CHOSEN_KINDS.filter(inDigest);
}
