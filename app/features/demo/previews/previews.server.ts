import { CHOSEN_KINDS } from "~/features/notifications/kinds";
import { kindWords } from "~/features/notifications/messages";
import { asMail } from "~/features/notifications/prepare.server";
import { isDemo } from "~/lib/env.server";
import { NotFound } from "~/lib/errors";
import { mailDomain } from "~/lib/mail/domain.server";
import { readEml } from "~/lib/mail/eml";
import { compiled } from "~/lib/mail/transport.server";
import { paths } from "~/lib/paths";
import { siteOrigin } from "~/lib/site-url.server";
import { harmless } from "../mailbox/mailbox.server";
import { inPieces } from "../mailbox/pieces";
import { messages } from "./messages";
import { SAMPLES, type Sample } from "./samples";

const READER = "nome.cognome@comune.example";
/** Of nobody: what a link in a preview turns off is nobody's. */
const NOBODY = 0;

/** Every mail of the site by kind; only in a demonstration. */
export function previewList() {
  if (!isDemo()) throw new NotFound();
  const kinds = [...new Set(SAMPLES.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind: kind === "digest" ? messages.digest : kindWords[kind].label,
    isFixed: kind !== "digest" && !CHOSEN_KINDS.includes(kind),
    mails: SAMPLES.filter((sample) => sample.kind === kind).map(({ name, subject }) => ({ name, subject })),
  }));
}

/** One of them as it would travel, with its headers; both of its texts. Throws `NotFound`. */
export async function preview(name: string) {
  const sample = isDemo() ? SAMPLES.find((known) => known.name === name) : undefined;
  if (!sample) throw new NotFound();
  const { headers, text, html, subject } = readEml(await compiled(mailOf(sample)));
  return { name, subject, headers, pieces: inPieces(text, siteOrigin()), html: harmless(html), whole: html };
}

function mailOf({ kind, subject, paragraphs, label, reason, sections }: Sample) {
  const href = paths.notifications();
  const row = { personId: NOBODY, kind, subject, messageId: `<anteprima@${mailDomain()}>`, createdAt: new Date() };
  const action = label === undefined ? undefined : { label, href };
  return asMail(row, { paragraphs: [...paragraphs], action, reason, sections }, READER, href);
}
