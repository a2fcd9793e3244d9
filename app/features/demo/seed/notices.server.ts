import { publishInto } from "~/features/notices/writing/publish.server";
import { renderNotice } from "~/features/notices/writing/render.server";
import { keepFile } from "~/features/uploads/keep.server";
import { wallTime } from "~/lib/wall-time";
import type { Tx } from "~db/client.server";
import { people } from "~db/schema/accounts";
import { noticeRevisions, notices, noticeTouches, outages } from "~db/schema/notices";
import { PERSONAS } from "../personas";
import { NOTICES, OUTAGES, type SeededNotice } from "./notice-list";

/** Notices of every kind and state, an outage that runs, one that is planned and some that are over. */
export async function seedNotices(tx: Tx): Promise<void> {
  const authors = await tx.select({ id: people.id, email: people.email }).from(people);
  const idOf = (who: "sogei" | "ministero") => authors.find(({ email }) => email === PERSONAS[who].email)?.id ?? null;
  for (const notice of NOTICES) await insertNotice(tx, notice, idOf(notice.by));
  await tx.insert(outages).values(
    OUTAGES.map(({ service, text, fromHours, toHours }) => ({
      service,
      text,
      startsAt: inHours(fromHours),
      endsAt: toHours === null ? null : inHours(toHours),
      createdBy: idOf("sogei"),
      changedAt: inHours(Math.min(fromHours - 20, -1)),
    })),
  );
}

async function insertNotice(tx: Tx, notice: SeededNotice, createdBy: number | null): Promise<void> {
  const html = await renderNotice(notice.source);
  const publishAt = notice.fromHours === null ? null : inHours(notice.fromHours);
  const changedAt = inHours(Math.min((notice.fromHours ?? -2) - 3, -1));
  const { title, summary, source, by, importance, version } = notice;
  const [row] = await tx
    .insert(notices)
    .values({
      slug: `${wallTime(publishAt ?? changedAt).day}-${notice.slug}`,
      title,
      summary,
      source,
      segments: html.segments,
      owner: by === "sogei" ? "Sogei" : "Ministero dell'Interno",
      importance,
      readers: notice.readers ?? "all",
      stages: notice.stages ?? [],
      modalities: notice.modalities ?? [],
      regionCodes: notice.regionCodes ?? [],
      version: version ?? null,
      publishAt,
      expiresAt: notice.toHours === undefined ? null : inHours(notice.toHours),
      createdBy,
      createdAt: changedAt,
      changedAt,
    })
    .returning();
  if (!row) return;
  await tx
    .insert(noticeRevisions)
    .values({ noticeId: row.id, title, summary, source, personId: createdBy, createdAt: changedAt });
  if (notice.touches) {
    const confirmedAt = inHours(-5);
    await tx.insert(noticeTouches).values(
      notice.touches.map((touch, index) => ({
        noticeId: row.id,
        ...touch,
        ...(index === 0 && { confirmedAt, confirmedBy: createdBy }),
      })),
    );
  }
  if (notice.file) {
    const owner = { ownerKind: "notice", ownerId: row.id, uploadedBy: createdBy, createdAt: changedAt };
    await keepFile(tx, Buffer.from(notice.file.text), { name: notice.file.name, mediaType: "text/plain", ...owner });
  }
  // Those that are out are told as everybody's are: mails, messages and lines on pages come from the job.
  if (publishAt) await publishInto(tx, row, html);
}

/** Whole quarters of an hour: nobody plans for 9:07. */
function inHours(hours: number): Date {
  const quarter = 15 * 60_000;
  return new Date(Math.round((Date.now() + hours * 3_600_000) / quarter) * quarter);
}
