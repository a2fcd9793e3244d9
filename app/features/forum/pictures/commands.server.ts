import { eq, sql } from "drizzle-orm";
import type { Actor } from "~/features/accounts/actor";
import type { AuditAction } from "~/features/audit/actions";
import { audit } from "~/features/audit/audit.server";
import { replaceContent, withZones } from "~/features/uploads/blackout.server";
import { dropContent } from "~/features/uploads/collect.server";
import { readZones } from "~/features/uploads/zones";
import { Conflict, Invalid, NotFound } from "~/lib/errors";
import type { FormValues } from "~/lib/http/form.server";
import { countOf } from "~/lib/http/rate-limit.server";
import type { Tx } from "~db/client.server";
import { postFiles } from "~db/schema/forum";
import { files } from "~db/schema/kernel";
import { messages as forum } from "../messages";
import { changeThreads } from "../write/announce.server";
import { messages } from "./messages";
import { ownPicture, type Picture } from "./queries.server";

/** Publishes a picture, by the form's `intento`: as it is, or with black zones burned in. Gives it as it was. */
export async function publishPicture(actor: Actor, id: string, form: FormValues, address: string): Promise<Picture> {
  const picture = await ownPicture(actor, id);
  await countOf("picture", actor.personId, forum.tooMany);
  const { personId } = actor;
  if (form.intento === "oscura") await blackOut(picture, form, { personId, address });
  else if (form.intento === "conferma") await confirm(picture, form, { personId, address });
  else throw new NotFound();
  return picture;
}

interface By {
  personId: number;
  address: string;
}

async function confirm(picture: Picture, form: FormValues, by: By): Promise<void> {
  if (form.conferma !== "si") throw new Invalid({ conferma: messages.errors.confirm });
  await changeThreads([picture.thread], (tx) => publish(tx, picture, "picture.confirmed", by));
}

async function blackOut(picture: Picture, form: FormValues, by: By): Promise<void> {
  const zones = readZones((name) => form[name]);
  if (!zones) throw new Invalid({ zone: messages.errors.zones });
  if (!zones.length) throw new Invalid({ zone: messages.errors.noZone });
  const content = await withZones(picture, zones);
  await changeThreads([picture.thread], async (tx) => {
    await publish(tx, picture, "picture.blacked-out", by, { zones: zones.length });
    await replaceContent(tx, picture.id, content);
  });
  await dropContent(picture.sha256);
}

/** Under the lock of its row, and only while it still holds what its writer has looked at. */
async function publish(tx: Tx, picture: Picture, action: AuditAction, by: By, details = {}): Promise<void> {
  const [now] = await tx
    .select({ sha256: files.sha256 })
    .from(files)
    .where(eq(files.id, picture.id))
    .for("no key update");
  if (now?.sha256 !== picture.sha256) throw new Conflict(messages.errors.changed);
  await tx.update(postFiles).set({ publishedAt: sql`now()` }).where(eq(postFiles.fileId, picture.id));
  const { comuneId } = picture.thread;
  await audit(tx, { ...by, action, subject: { kind: "file", id: picture.id }, comuneId, details });
}
