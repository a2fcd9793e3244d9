import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import { audit } from "~/features/audit/audit.server";
import { recordDeclared } from "~/features/guard/check/record.server";
import type { Attachments } from "~/features/uploads/accept.server";
import { attach } from "~/features/uploads/attach.server";
import { publicChange } from "~/lib/changes/public-change.server";
import { Conflict, Forbidden, Invalid } from "~/lib/errors";
import { todayInRome } from "~/lib/format";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import { titleSlug } from "~/lib/slug";
import type { Tx } from "~db/client.server";
import { files } from "~db/schema/kernel";
import { noticeRevisions, notices, noticeTouches } from "~db/schema/notices";
import { lockNotice, type NoticeRow } from "../find.server";
import { stateOf } from "../labels";
import { canWriteNotices, ownerOf } from "../policy";
import { checkNotice } from "./check.server";
import { messages } from "./messages";
import { publishInto } from "./publish.server";
import { type MissingTouches, type NoticeFields, readNoticeForm } from "./read-form.server";
import { renderNotice } from "./render.server";

const { rules } = messages;

interface ToSave {
  actor: Actor;
  /** Null for a new one. */
  id: number | null;
  form: FormValues;
  attachments: Attachments;
  address: string;
  missing: MissingTouches;
}

/**
 * Keeps a notice, as a draft or published (now or later); with what it was before among the revisions. Gives its number. Throws `Forbidden`,
 * `Invalid`, `PersonalDataFound`, `Conflict`, `LimitExceeded`.
 */
export async function saveNotice({ actor, id, form, attachments, address, missing }: ToSave): Promise<number> {
  if (!canWriteNotices(actor)) throw new Forbidden();
  await countOf("notice", actor.personId, messages.tooMany);
  const fields = await readNoticeForm(form, missing);
  if (attachments.problem) throw new Invalid({ allegati: attachments.problem });
  const publishes = form.intento === "pubblica";
  const checked = await checkNotice({ fields, form, files: attachments.files, noticeId: id, isChecked: publishes });
  const html = await renderNotice(checked.values.source);
  // Whatever becomes of it, pages must know from when and until when it stands on them.
  return publicChange(["/"], async (tx) => {
    const before = id === null ? null : await lockNotice(tx, id);
    if (before?.withdrawnAt) throw new Conflict(rules.changed);
    const isOut = before !== null && before.publishAt !== null;
    if (isOut && !publishes) throw new Conflict(rules.changed);
    const publishAt = publishes ? publicationOf(fields, before) : null;
    if (publishAt && checked.values.expiresAt && checked.values.expiresAt <= publishAt) {
      throw new Invalid({ scade_giorno: rules.expired });
    }
    const values = { ...checked.values, segments: html.segments, publishAt, changedAt: new Date() };
    const notice = before ? await update(tx, before.id, values) : await insert(tx, actor, values, form);
    const { title, summary, source } = notice;
    await tx.insert(noticeRevisions).values({ noticeId: notice.id, title, summary, source, personId: actor.personId });
    await setTouches(tx, notice.id, fields.touches);
    await setFiles(tx, notice.id, actor, form, attachments, checked.names);
    await recordDeclared(tx, checked.declared, {
      personId: actor.personId,
      address,
      subject: { kind: "notice", id: notice.id },
    });
    if (publishes) await publishInto(tx, notice, html);
    const action = publishes && !isOut ? "notice.published" : "notice.saved";
    await audit(tx, { personId: actor.personId, action, subject: { kind: "notice", id: notice.id }, address });
    return notice.id;
  });
}

/** From when it is read: what has been out stays out since then. */
function publicationOf({ publishAt }: NoticeFields, before: NoticeRow | null): Date {
  const now = new Date();
  const isOut = before && ["pubblicato", "scaduto"].includes(stateOf(before, now));
  if (isOut && before.publishAt) {
    const isSame = !publishAt || Math.abs(publishAt.getTime() - before.publishAt.getTime()) < 60_000;
    if (!isSame) throw new Invalid({ pubblica_giorno: rules.published });
    return before.publishAt;
  }
  if (publishAt && publishAt.getTime() < now.getTime() - 60_000) throw new Invalid({ pubblica_giorno: rules.past });
  return publishAt && publishAt > now ? publishAt : now;
}

type Values = Partial<typeof notices.$inferInsert> & { title: string; summary: string; source: string };

async function insert(tx: Tx, actor: Actor, values: Values, form: FormValues): Promise<NoticeRow> {
  const slug = await freeSlug(tx, `${todayInRome()}-${titleSlug(values.title, "avviso").slice(0, 60)}`);
  const origin = typeof form.origine === "string" && /^[a-z-]+:[\w/-]{1,80}$/.test(form.origine) ? form.origine : null;
  const made = { ...values, slug, origin, owner: ownerOf(actor), createdBy: actor.personId };
  const [row] = await tx
    .insert(notices)
    .values(made as typeof notices.$inferInsert)
    .returning();
  if (!row) throw new Error("the notice was not written");
  return row;
}

async function update(tx: Tx, id: number, values: Values): Promise<NoticeRow> {
  const [row] = await tx.update(notices).set(values).where(eq(notices.id, id)).returning();
  if (!row) throw new Error("the notice was not written");
  return row;
}

/** Notices of files and of the site share their addresses. */
async function freeSlug(tx: Tx, slug: string): Promise<string> {
  const rows = await tx.execute<{ slug: string }>(sql`
    select slug from notices where slug = ${slug} or slug like ${`${slug}-%`}
    union select slug from entries where kind = 'notice' and (slug = ${slug} or slug like ${`${slug}-%`})`);
  const taken = new Set(rows.map((row) => row.slug));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(free)) return free;
  }
}

/** What was confirmed stays confirmed; what the notice names no more is not to be verified for it. */
async function setTouches(tx: Tx, noticeId: number, touches: NoticeFields["touches"]): Promise<void> {
  const names = touches.map(({ kind, key }) => `${kind} ${key}`);
  const named = sql`${noticeTouches.kind} || ' ' || ${noticeTouches.key}`;
  await tx
    .delete(noticeTouches)
    .where(and(eq(noticeTouches.noticeId, noticeId), names.length ? notInArray(named, names) : undefined));
  if (!touches.length) return;
  await tx
    .insert(noticeTouches)
    .values(touches.map((touch) => ({ noticeId, ...touch })))
    .onConflictDoNothing();
}

async function setFiles(
  tx: Tx,
  noticeId: number,
  actor: Actor,
  form: FormValues,
  attachments: Attachments,
  names: Record<string, string>,
): Promise<void> {
  const removed = Object.keys(form).flatMap((name) => /^togli-([\w-]{20,30})$/.exec(name)?.[1] ?? []);
  const own = and(eq(files.ownerKind, "notice"), eq(files.ownerId, noticeId));
  // What hangs on nothing is collected within a day.
  if (removed.length)
    await tx
      .update(files)
      .set({ ownerKind: null, ownerId: null })
      .where(and(own, inArray(files.id, removed)));
  await attach(
    tx,
    attachments.files.map(({ id }) => id),
    { kind: "notice", id: noticeId },
    actor.personId,
  );
  for (const [id, name] of Object.entries(names)) await tx.update(files).set({ name }).where(eq(files.id, id));
}
