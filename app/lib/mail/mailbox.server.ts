import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type FiledMail, readEml } from "./eml";
import type { Mail } from "./mail";

const NAME = /^\d{17}-[0-9a-f]{16}$/;

/** The same mail has the same name: filed twice, it is there once. */
function nameOf({ date, messageId }: Pick<Mail, "date" | "messageId">): string {
  const when = date.toISOString().replace(/\D/g, "");
  return `${when}-${createHash("sha256").update(messageId).digest("hex").slice(0, 16)}`;
}

/** Writes a mail as it would travel; readable by the site's user only, since it may hold a link that signs in. */
export async function fileMail(
  folder: string,
  mail: Pick<Mail, "date" | "messageId">,
  bytes: Buffer,
  { keep }: { keep?: number } = {},
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${nameOf(mail)}.eml`);
  await writeFile(`${file}.part`, bytes, { mode: 0o600 });
  await rename(`${file}.part`, file);
  if (keep === undefined) return;
  const old = (await mailNames(folder)).slice(keep);
  await Promise.all(old.map((name) => rm(path.join(folder, `${name}.eml`), { force: true })));
}

export interface MailPage {
  mails: (FiledMail & { name: string })[];
  next: string | null;
}

/** Mails newest first, from the one after `after`. */
export async function mailsIn(folder: string, { after = "", size = 25 } = {}): Promise<MailPage> {
  const names = (await mailNames(folder)).filter((name) => !after || name < after);
  const shown = names.slice(0, size);
  const mails = await Promise.all(shown.map((name) => mailIn(folder, name)));
  const next = names.length > size ? (shown.at(-1) ?? null) : null;
  return { mails: mails.filter((mail) => mail !== undefined), next };
}

/** One mail by its name; undefined when there is none. */
export async function mailIn(folder: string, name: string) {
  if (!NAME.test(name)) return undefined;
  const bytes = await readFile(path.join(folder, `${name}.eml`)).catch(() => undefined);
  return bytes && { ...readEml(bytes), name };
}

async function mailNames(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files.flatMap((file) => (file.endsWith(".eml") ? [file.slice(0, -4)] : []));
  return names.filter((name) => NAME.test(name)).sort((a, b) => (a < b ? 1 : -1));
}
